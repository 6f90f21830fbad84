package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How JDBC reads and sets one Java type. */
abstract class Codec<T> {
    private final int nullType;

    /** @param nullType the constant of {@link java.sql.Types} to set NULL with */
    Codec(int nullType) {
        this.nullType = nullType;
    }

    final int nullType() {
        return nullType;
    }

    abstract @Nullable T read(ResultSet row, int column) throws SQLException;

    abstract void bind(PreparedStatement statement, int parameter, T value) throws SQLException;

    /** Whether a column that holds one holds the other as well. */
    boolean isSame(T one, T other) {
        return one.equals(other);
    }

    /** The value in a JDBC array. */
    Object arrayElement(T value) {
        return value;
    }

    /** A type whose objects the driver knows. */
    static <T> Codec<T> object(int nullType, Class<T> type) {
        return new Driver<>(nullType, type);
    }

    private static final class Driver<T> extends Codec<T> {
        private final Class<T> type;

        Driver(int nullType, Class<T> type) {
            super(nullType);
            this.type = type;
        }

        @Override
        @Nullable
        T read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, type);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, T value) throws SQLException {
            statement.setObject(parameter, value);
        }
    }
}
