package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.SqlText;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.TypedText;
import io.aludel.orm.sql.Update;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates that also set columns to SQL expressions, one by one. */
final class ExpressionUpdates {
    private ExpressionUpdates() {}

    static void run(
            FlushSession session,
            UpdateShape shape,
            List<Column> key,
            List<@Nullable Object[]> rows,
            List<ObjectWork> works) {
        int[] counts = new int[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            Update update =
                    statement(session, shape, key, rows.get(i), works.get(i).state());
            counts[i] = session.connection(shape.table()).execute(update).rowCount();
        }
        RowCounts.requireUpdated(counts, works);
    }

    private static Update statement(
            FlushSession session, UpdateShape shape, List<Column> key, @Nullable Object[] row, InstanceState state) {
        TableFrom table = new TableFrom(shape.table(), null);
        Update update = SQL.update(shape.table());
        int at = 0;
        for (Column column : shape.columns()) {
            update = update.set(table.<Object>column(column), row[at++]);
        }
        for (ColumnMapping column : shape.updated()) {
            if (Committed.isComputed(state, column)) {
                Expression<?> value = Computed.value(session, state, column, shape.table());
                update = update.set(new Assignment(table.column(column.column()), value));
            }
        }
        for (ColumnMapping column : shape.expressions()) {
            if (Committed.isComputed(state, column)) {
                continue;
            }
            SqlText text = Objects.requireNonNull(column.onUpdate());
            ColumnRef<Object> target = table.column(column.column());
            update = update.set(new Assignment(target, new TypedText<>(SQL.text(text.sql()), target.type())));
        }
        BooleanExpression[] conditions = new BooleanExpression[key.size()];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = table.<Object>column(key.get(i)).eq(row[at++]);
        }
        return update.where(conditions);
    }
}
