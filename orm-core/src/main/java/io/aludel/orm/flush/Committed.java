package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** What columns hold in the row that an object has. */
final class Committed {
    private Committed() {}

    /** The value in the row; {@link InstanceState#NO_VALUE} if it is not known. */
    static @Nullable Object value(InstanceState state, ColumnMapping column) {
        Object identity = state.identity();
        if (identity != null) {
            IdMapping id = state.mapping().id();
            int key = id.columns().indexOf(column);
            if (key >= 0) {
                return id.value(identity, key);
            }
        }
        return state.committedColumnValue(column);
    }

    /** Whether the database computes the column's value. */
    static boolean isComputed(InstanceState state, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        return attribute != null && state.hasExpressions() && state.expression(attribute.index()) != null;
    }

    /** Whether an object that has a row is to give the column another value, or may be. */
    static boolean isChanged(ObjectWork work, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null) {
            return work.isChanged(column);
        }
        InstanceState state = work.state();
        if (isComputed(state, column)) {
            return true;
        }
        if (!state.isWritten(attribute.index())) {
            return false;
        }
        Object before = value(state, column);
        return before == InstanceState.NO_VALUE || !column.isSame(before, state.columnValue(column));
    }
}
