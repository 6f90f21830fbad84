package io.aludel.orm.flush;

import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns of an object's row that the object does not know, and goes on not knowing. */
final class StoredRow {
    private StoredRow() {}

    /** The values, or null if one of them is NULL or the row is gone. */
    static @Nullable List<Object> values(InstanceState state, List<Column> columns, FlushSession session) {
        Object identity = state.identity();
        Row row = identity == null
                ? null
                : session.connection(columns.get(0).table())
                        .execute(query(state, identity, columns))
                        .oneOrNone()
                        .orElse(null);
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = row == null ? null : row.get(i);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static Select<Row> query(InstanceState state, Object identity, List<Column> columns) {
        Table table = columns.get(0).table();
        TableFrom from = new TableFrom(table, null);
        ColumnRef<?>[] selected = columns.stream().map(from::column).toArray(ColumnRef<?>[]::new);
        List<Column> key = state.mapping().keyColumns(table);
        IdMapping id = state.mapping().id();
        BooleanExpression[] conditions = new BooleanExpression[key.size()];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = from.<Object>column(key.get(i)).eq(id.value(identity, i));
        }
        return SQL.select(selected).where(conditions);
    }
}
