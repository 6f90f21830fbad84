package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How JDBC reads and sets one Java type.
 *
 * @param nullType     the constant of {@link java.sql.Types} to set NULL with
 * @param arrayElement the value in a JDBC array
 */
record Codec<T>(int nullType, Reader<T> reader, Binder<T> binder, Function<T, Object> arrayElement) {
    Codec(int nullType, Reader<T> reader, Binder<T> binder) {
        this(nullType, reader, binder, value -> value);
    }

    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(ResultSet row, int column) throws SQLException;
    }

    @FunctionalInterface
    interface Binder<T> {
        void bind(PreparedStatement statement, int parameter, T value) throws SQLException;
    }

    static <T> Codec<T> object(int nullType, Class<T> type) {
        return new Codec<>(
                nullType,
                (row, column) -> row.getObject(column, type),
                (statement, parameter, value) -> statement.setObject(parameter, value));
    }
}
