package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that JDBC carries as it is. */
final class PlainType<T> extends SqlType<T> {
    private final Codec<T> codec;

    PlainType(Class<T> javaType, Storage storage, Codec<T> codec) {
        super(javaType, storage);
        this.codec = codec;
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return codec.read(row, column);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, @Nullable T value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, codec.nullType());
        } else {
            codec.bind(statement, parameter, value);
        }
    }

    @Override
    public Function<T, Object> arrayElement() {
        return codec::arrayElement;
    }

    @Override
    public SqlType<T> withStorage(Storage other) {
        return new PlainType<>(javaType(), other, codec);
    }

    @Override
    public boolean isSame(@Nullable T one, @Nullable T other) {
        return one == other || one != null && other != null && codec.isSame(one, other);
    }

    @Override
    protected Object identity() {
        return codec;
    }
}
