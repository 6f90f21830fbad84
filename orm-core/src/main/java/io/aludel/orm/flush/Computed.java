package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromCollector;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.state.InstanceState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of columns that the database computes in the statement that writes the row. */
final class Computed {
    private Computed() {}

    /**
     * The value of a column as a statement on its table writes it.
     *
     * @param readable the table whose row the value may read; null for a new row, which has nothing to read
     */
    static Expression<?> value(
            FlushSession session, InstanceState state, ColumnMapping column, @Nullable Table readable) {
        ColumnAttributeMapping attribute = Objects.requireNonNull(column.attribute());
        SqlValue given = (SqlValue) Objects.requireNonNull(state.expression(attribute.index()));
        Expression<?> lowered = session.lower(given.expression(), state.mapping());
        for (FromItem item : FromCollector.readBy(lowered)) {
            if (!(item instanceof TableFrom from && from.alias() == null && from.table() == readable)) {
                throw notReadable(state, attribute, item, readable);
            }
        }
        return lowered;
    }

    private static OrmException notReadable(
            InstanceState state, ColumnAttributeMapping attribute, FromItem item, @Nullable Table readable) {
        String what = item instanceof TableFrom from ? from.table().name() : item.toString();
        return new OrmException(
                ErrorCode.COMPUTED_VALUE,
                "Cannot have the database compute " + attribute.path() + " of " + state.label()
                        + ": the expression reads " + what
                        + (readable == null
                                ? ", and a new row has nothing to read yet."
                                : ", which the UPDATE of " + readable.name() + " does not have.")
                        + " Read it in a scalar subquery.");
    }

    /** What was computed is loaded when it is read. */
    static void forget(ObjectWork work, ObjectWriter objects) {
        if (!work.state().hasExpressions()) {
            return;
        }
        for (ColumnMapping column : work.state().mapping().columns()) {
            if (Committed.isComputed(work.state(), column)) {
                objects.forget(work, Objects.requireNonNull(column.attribute()));
            }
        }
    }
}
