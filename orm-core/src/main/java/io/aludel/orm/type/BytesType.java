package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A byte array, compared by content and copied because it can change in place. */
final class BytesType extends SqlType<byte[]> {
    BytesType(Storage storage) {
        super(byte[].class, storage);
    }

    @Override
    public byte @Nullable [] read(ResultSet row, int column) throws SQLException {
        return row.getBytes(column);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, byte @Nullable [] value) throws SQLException {
        statement.setBytes(parameter, value);
    }

    @Override
    public Function<byte[], Object> arrayElement() {
        return value -> value;
    }

    @Override
    public SqlType<byte[]> withStorage(Storage other) {
        return new BytesType(other);
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public byte[] copy(byte[] value) {
        return value.clone();
    }

    @Override
    public boolean isSame(byte @Nullable [] one, byte @Nullable [] other) {
        return Arrays.equals(one, other);
    }

    @Override
    protected Object identity() {
        return BytesType.class;
    }
}
