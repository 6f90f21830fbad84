package io.aludel.orm.type;

import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** Stands in until a column settles the type. If none ever does, a value travels by its own class and comes back as the
 * class of java.time or of a string that the database's suits. */
final class UnresolvedType extends SqlType<Object> {
    static final SqlType<?> INSTANCE = new UnresolvedType();

    private UnresolvedType() {
        super(Object.class, Storage.of(SqlKind.UNRESOLVED));
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Clob) {
            return row.getString(column);
        }
        if (value instanceof Timestamp timestamp) {
            return hasZone(row, column) ? timestamp.toInstant() : timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof java.sql.Time time ? time.toLocalTime() : value;
    }

    // PostgreSQL's driver gives both kinds as the same class and the same JDBC type.
    private static boolean hasZone(ResultSet row, int column) throws SQLException {
        ResultSetMetaData metadata = row.getMetaData();
        return metadata.getColumnType(column) == java.sql.Types.TIMESTAMP_WITH_TIMEZONE
                || "timestamptz".equals(metadata.getColumnTypeName(column));
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, java.sql.Types.NULL);
        } else {
            bindByClass(statement, parameter, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> void bindByClass(PreparedStatement statement, int parameter, V value) throws SQLException {
        Types.of((Class<V>) value.getClass()).bind(statement, parameter, value);
    }

    @Override
    public SqlType<Object> withStorage(Storage other) {
        return this;
    }

    @Override
    protected Object identity() {
        return UnresolvedType.class;
    }
}
