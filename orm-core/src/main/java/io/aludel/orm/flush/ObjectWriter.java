package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a flush makes into the objects, without events, and remembers what was there. Used by one flush. */
final class ObjectWriter {
    private final UndoLog undo;

    ObjectWriter(UndoLog undo) {
        this.undo = undo;
    }

    /** Gives a column's attribute a value that the row has or gets in the statement being built. */
    void put(InstanceState state, Managed entity, ColumnMapping column, @Nullable Object value) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null) {
            undo.hidden(state, column.hiddenIndex());
            state.hidden(column.hiddenIndex(), value);
            return;
        }
        Object whole = attributeValue(state, attribute, column, value);
        undo.attribute(state, entity, attribute, whole);
        state.putLoaded(attribute.index(), whole);
    }

    /** Gives a column a value as if the program had set it, so that it is written if that is a change. */
    void change(ObjectWork work, ColumnMapping column, @Nullable Object value) {
        InstanceState state = work.state();
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null) {
            if (state.isHiddenExpired(column.hiddenIndex())
                    || !column.isSame(state.hidden(column.hiddenIndex()), value)) {
                put(state, work.entity(), column, value);
                work.markChanged(column);
            }
        } else if (!state.isLoaded(attribute.index()) || !column.isSame(state.columnValue(column), value)) {
            Object whole = attributeValue(state, attribute, column, value);
            undo.attribute(state, work.entity(), attribute, whole);
            state.markWritten(attribute.index());
            state.mapping().accessor().put(work.entity(), attribute.index(), whole);
        }
    }

    /** Has a column written as it is, though nobody gave it a value. */
    void assign(ObjectWork work, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute != null) {
            undo.attribute(work.state(), work.entity(), attribute, work.state().raw(attribute.index()));
            work.state().markWritten(attribute.index());
        }
    }

    /** Has an attribute read again when it is next used, since the database computed it. */
    void forget(ObjectWork work, ColumnAttributeMapping attribute) {
        undo.attribute(work.state(), work.entity(), attribute, work.state().raw(attribute.index()));
        work.state().markUnloaded(attribute.index());
    }

    /** Gives an object that had none its identity. */
    void identity(InstanceState state, @Nullable Object identity) {
        undo.identity(state);
        state.identity(identity);
    }

    private static @Nullable Object attributeValue(
            InstanceState state, ColumnAttributeMapping attribute, ColumnMapping column, @Nullable Object value) {
        if (column.isWhole()) {
            return value;
        }
        List<ColumnMapping> columns = attribute.columns();
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = columns.get(i) == column ? value : state.columnValue(columns.get(i));
        }
        return attribute.compose(parts, 0);
    }
}
