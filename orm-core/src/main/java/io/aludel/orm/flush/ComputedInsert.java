package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.TableFrom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts a row some of whose values the database computes. */
final class ComputedInsert {
    private ComputedInsert() {}

    /** Answers what the shape reads back, or null if that is nothing. */
    static @Nullable Object @Nullable [] run(FlushSession session, InsertShape shape, ObjectWork work) {
        Insert insert = statement(session, shape, work);
        if (shape.returning().isEmpty()) {
            session.connection(shape.table()).execute(insert);
            return null;
        }
        TableFrom table = new TableFrom(shape.table(), null);
        ColumnRef<?>[] returning = shape.returning().stream().map(table::column).toArray(ColumnRef<?>[]::new);
        Row row = session.connection(shape.table())
                .execute(insert.returning(returning))
                .one();
        Object[] generated = new Object[returning.length];
        for (int i = 0; i < generated.length; i++) {
            generated[i] = row.get(i);
        }
        return generated;
    }

    private static Insert statement(FlushSession session, InsertShape shape, ObjectWork work) {
        TableFrom table = new TableFrom(shape.table(), null);
        List<ColumnSource> sources = shape.sources();
        ColumnRef<?>[] columns = new ColumnRef<?>[sources.size()];
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            ColumnSource source = sources.get(i);
            ColumnMapping mapping = source.mapping();
            columns[i] = table.column(source.column());
            values[i] = mapping != null && Committed.isComputed(work.state(), mapping)
                    ? Computed.value(session, work.state(), mapping, null)
                    : source.value(work.state());
        }
        return SQL.insert(shape.table()).columns(columns).values(values);
    }
}
