package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes foreign keys, versions and defaults into objects, and takes them out again when the flush fails. */
final class UndoLog {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            InstanceState state,
            ColumnMapping column,
            @Nullable Object former,
            boolean wasLoaded) {}

    /** Puts a column's value on an object: into its field, or where a hidden column keeps it. No event, no history. */
    void put(InstanceState state, ColumnMapping column, @Nullable Object value) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null) {
            entries.add(new Entry(state, column, state.hidden(column.hiddenIndex()), true));
            state.hidden(column.hiddenIndex(), value);
        } else {
            Object former = state.raw(attribute.index());
            entries.add(new Entry(state, column, former, state.isLoaded(attribute.index())));
            state.putLoaded(attribute.index(), column.isWhole() ? value : composed(attribute, column, former, value));
        }
    }

    /** An embeddable is a value: one part changes by making another. */
    private static @Nullable Object composed(
            ColumnAttributeMapping attribute, ColumnMapping changed, @Nullable Object former, @Nullable Object value) {
        Object[] parts = new Object[attribute.columns().size()];
        for (int i = 0; i < parts.length; i++) {
            ColumnMapping column = attribute.columns().get(i);
            parts[i] = column == changed ? value : column.component(former);
        }
        return attribute.compose(parts, 0);
    }

    void undo() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            ColumnAttributeMapping attribute = entry.column.attribute();
            Managed entity = entry.state.entity();
            if (attribute == null) {
                entry.state.hidden(entry.column.hiddenIndex(), entry.former);
            } else if (entity != null) {
                entry.state.mapping().accessor().put(entity, attribute.index(), entry.former);
                if (!entry.wasLoaded) {
                    entry.state.markUnloaded(attribute.index());
                }
            }
        }
    }
}
