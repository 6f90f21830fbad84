package io.aludel.orm.state;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notices changes inside values that tell nobody: arrays, JSON documents, converted values. A copy is kept of what the program
 * was given or gave, and compared at each flush.
 */
final class LentValues {
    private LentValues() {}

    static void lend(InstanceState state, Managed entity, int attribute) {
        if (state.mapping().attribute(attribute) instanceof ColumnAttributeMapping column
                && column.isMutable()
                && !state.isNew()
                && lent(state, attribute) == null
                && !state.isWritten(attribute)) {
            keep(state, entity, column, true);
        }
    }

    private static void keep(InstanceState state, Managed entity, ColumnAttributeMapping column, boolean wasRead) {
        Object copy = column.copy(entity.$accessor().get(entity, column.index()));
        StateOwner owner = state.owner();
        if (copy != null) {
            state.extras().lend(column.index(), copy, state.mapping().attributeCount());
            if (owner != null) {
                owner.lent(state, wasRead);
            }
        }
    }

    /** After a flush: whoever set a value may hold it still. What was handed out before stays so. */
    static void commit(InstanceState state, Managed entity) {
        List<ColumnAttributeMapping> columns = state.mapping().mutableValues();
        for (int i = 0; i < columns.size(); i++) {
            ColumnAttributeMapping column = columns.get(i);
            boolean isLoaded = !Bits.isUnloaded(entity, column.index());
            if (isLoaded && (state.isNew() || state.isWritten(column.index()))) {
                keep(state, entity, column, false);
            }
        }
    }

    static boolean isChanged(InstanceState state) {
        Managed entity = state.entity();
        return entity != null
                && state.mapping().mutableValues().stream().anyMatch(column -> isChanged(state, entity, column));
    }

    private static boolean isChanged(InstanceState state, Managed entity, ColumnAttributeMapping column) {
        Object copy = lent(state, column.index());
        return copy != null && !column.isSame(copy, entity.$accessor().get(entity, column.index()));
    }

    /** Records the changes found. */
    static void notice(InstanceState state) {
        Managed entity = state.entity();
        if (entity == null) {
            return;
        }
        for (ColumnAttributeMapping column : state.mapping().mutableValues()) {
            if (isChanged(state, entity, column)) {
                state.recordSet(entity, column.index(), Objects.requireNonNull(lent(state, column.index())));
            }
        }
    }

    private static @Nullable Object lent(InstanceState state, int attribute) {
        return state.extras().lent(attribute);
    }
}
