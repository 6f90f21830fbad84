package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.schema.Column;
import io.aludel.orm.type.SqlKind;
import io.aludel.orm.type.SqlType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column's values as one JDBC array.
 *
 * @param elementType the database's name of the elements' type
 * @param element the value as JDBC carries it
 * @param form what the elements of the Java array are
 */
record ArrayColumn(String elementType, Function<Object, @Nullable Object> element, Form form) {
    /** The column's arrays, or null where its type or the database has none; arrays of arrays are not attempted. */
    static @Nullable ArrayColumn of(Column column, Dialect dialect) {
        @SuppressWarnings("unchecked")
        SqlType<Object> type = (SqlType<Object>) column.type();
        String name = dialect.arrayElementType(type.storage());
        if (name != null && name.indexOf('(') >= 0) {
            // A cast to a type with a length cuts longer values silently; the column itself would refuse them.
            return null;
        }
        @SuppressWarnings("unchecked")
        Function<Object, @Nullable Object> element = (Function<Object, @Nullable Object>) type.arrayElement();
        return name == null || element == null ? null : new ArrayColumn(name, element, Form.of(type.kind()));
    }

    /** The values at one place of the rows. */
    Array array(Connection connection, List<@Nullable Object[]> rows, int index) throws SQLException {
        Object[] values = form.make.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            Object value = rows.get(i)[index];
            Object carried = value == null ? null : element.apply(value);
            values[i] = carried == null ? null : form.convert.apply(carried);
        }
        return connection.createArrayOf(elementType, values);
    }

    /** Boxes that drivers send in binary; everything else goes as text, which the database parses. */
    enum Form {
        BOOLEAN(Boolean[]::new, value -> value),
        SHORT(Short[]::new, value -> number(value).shortValue()),
        INTEGER(Integer[]::new, value -> number(value).intValue()),
        LONG(Long[]::new, value -> number(value).longValue()),
        FLOAT(Float[]::new, value -> number(value).floatValue()),
        DOUBLE(Double[]::new, value -> number(value).doubleValue()),
        BYTES(byte[][]::new, value -> value),
        TEXT(String[]::new, ArrayText::of);

        private final IntFunction<Object[]> make;
        private final Function<Object, Object> convert;

        Form(IntFunction<Object[]> make, Function<Object, Object> convert) {
            this.make = make;
            this.convert = convert;
        }

        static Form of(SqlKind kind) {
            return switch (kind) {
                case BOOLEAN -> BOOLEAN;
                case SMALLINT -> SHORT;
                case INTEGER -> INTEGER;
                case BIGINT -> LONG;
                case REAL -> FLOAT;
                case DOUBLE -> DOUBLE;
                case BINARY -> BYTES;
                default -> TEXT;
            };
        }

        private static Number number(Object value) {
            return (Number) value;
        }
    }
}
