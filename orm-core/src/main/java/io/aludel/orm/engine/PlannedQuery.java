package io.aludel.orm.engine;

import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.render.ResultColumn;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.RowHeader;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A query with its text; reads rows of values from its cursor. Entities are read by the {@code load} room instead. */
record PlannedQuery<R>(Query<R> query, CompiledStatement statement) {
    Result<R> read(Cursor cursor) {
        try {
            RowHeader header = query.single() != null ? null : header(cursor);
            return Result.of(new Rows<R>(cursor, types(cursor), header), cursor::close, row -> row);
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private RowHeader header(Cursor cursor) throws SQLException {
        if (!query.elements().isEmpty()) {
            return new RowHeader(query.elements());
        }
        ResultSetMetaData metadata = cursor.resultSet().getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            labels.add(metadata.getColumnLabel(i));
        }
        return new RowHeader(List.of(), labels);
    }

    private SqlType<?>[] types(Cursor cursor) throws SQLException {
        if (!statement.columns().isEmpty()) {
            return statement.columns().stream().map(ResultColumn::type).toArray(SqlType[]::new);
        }
        SqlType<?>[] types = new SqlType[cursor.resultSet().getMetaData().getColumnCount()];
        Arrays.fill(types, Types.unresolved());
        return types;
    }

    /** One row at a time; a single element is its value itself. */
    private static final class Rows<R> implements Iterator<R> {
        private final Cursor cursor;
        private final SqlType<?>[] types;
        private final @Nullable RowHeader header;
        private boolean ready;

        private Rows(Cursor cursor, SqlType<?>[] types, @Nullable RowHeader header) {
            this.cursor = cursor;
            this.types = types;
            this.header = header;
        }

        @Override
        public boolean hasNext() {
            if (!ready) {
                ready = cursor.next();
            }
            return ready;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            try {
                return header == null ? (R) value(0) : Row.of(header, values());
            } catch (SQLException e) {
                throw cursor.failed(e);
            }
        }

        private @Nullable Object[] values() throws SQLException {
            @Nullable Object[] values = new Object[types.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(i);
            }
            return values;
        }

        private @Nullable Object value(int index) throws SQLException {
            return types[index].read(cursor.resultSet(), index + 1);
        }
    }
}
