package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Stands in until a column settles the type. If none ever does, a value travels by its own class. */
final class UnresolvedType extends SqlType<Object> {
    static final UnresolvedType INSTANCE = new UnresolvedType();

    private UnresolvedType() {
        super(Object.class, Storage.of(SqlKind.UNRESOLVED));
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
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
