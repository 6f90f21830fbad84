package io.aludel.orm.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC side of every built-in type. Numbers bind whatever number they are given, as a raw column may meet any. Classes, not
 * lambdas: every program loads all of them as it starts, and a lambda takes three times as long to link.
 */
final class Codecs {
    static final Codec<Boolean> BOOLEAN = new Codec<>(Types.BOOLEAN) {
        @Override
        @Nullable
        Boolean read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return value ? Boolean.TRUE : orNull(row, Boolean.FALSE);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Boolean value) throws SQLException {
            statement.setBoolean(parameter, value);
        }
    };

    static final Codec<Byte> BYTE = new Codec<>(Types.SMALLINT) {
        @Override
        @Nullable
        Byte read(ResultSet row, int column) throws SQLException {
            return orNull(row, row.getByte(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Byte value) throws SQLException {
            statement.setByte(parameter, number(value).byteValue());
        }
    };

    static final Codec<Short> SHORT = new Codec<>(Types.SMALLINT) {
        @Override
        @Nullable
        Short read(ResultSet row, int column) throws SQLException {
            return orNull(row, row.getShort(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Short value) throws SQLException {
            statement.setShort(parameter, number(value).shortValue());
        }
    };

    static final Codec<Integer> INTEGER = new Codec<>(Types.INTEGER) {
        @Override
        @Nullable
        Integer read(ResultSet row, int column) throws SQLException {
            int value = row.getInt(column);
            return value != 0 ? Integer.valueOf(value) : orNull(row, 0);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Integer value) throws SQLException {
            statement.setInt(parameter, number(value).intValue());
        }
    };

    static final Codec<Long> LONG = new Codec<>(Types.BIGINT) {
        @Override
        @Nullable
        Long read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return value != 0 ? Long.valueOf(value) : orNull(row, 0L);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Long value) throws SQLException {
            statement.setLong(parameter, number(value).longValue());
        }
    };

    static final Codec<Float> FLOAT = new Codec<>(Types.REAL) {
        @Override
        @Nullable
        Float read(ResultSet row, int column) throws SQLException {
            return orNull(row, row.getFloat(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Float value) throws SQLException {
            statement.setFloat(parameter, number(value).floatValue());
        }
    };

    static final Codec<Double> DOUBLE = new Codec<>(Types.DOUBLE) {
        @Override
        @Nullable
        Double read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return value != 0 ? Double.valueOf(value) : orNull(row, value);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Double value) throws SQLException {
            statement.setDouble(parameter, number(value).doubleValue());
        }
    };

    static final Codec<BigDecimal> DECIMAL = new Codec<>(Types.NUMERIC) {
        @Override
        @Nullable
        BigDecimal read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, BigDecimal value) throws SQLException {
            statement.setBigDecimal(parameter, value);
        }

        // A column has one scale for all its numbers: 1.5 and 1.50 are one of them.
        @Override
        boolean isSame(BigDecimal one, BigDecimal other) {
            return one.compareTo(other) == 0;
        }
    };

    static final Codec<BigInteger> BIG_INTEGER = new Codec<>(Types.NUMERIC) {
        @Override
        @Nullable
        BigInteger read(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.toBigInteger();
        }

        @Override
        void bind(PreparedStatement statement, int parameter, BigInteger value) throws SQLException {
            statement.setBigDecimal(parameter, new BigDecimal(value));
        }
    };

    static final Codec<String> STRING = new Codec<>(Types.VARCHAR) {
        @Override
        @Nullable
        String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, String value) throws SQLException {
            statement.setString(parameter, value);
        }
    };

    static final Codec<Character> CHARACTER = new Codec<>(Types.VARCHAR) {
        @Override
        @Nullable
        Character read(ResultSet row, int column) throws SQLException {
            String value = row.getString(column);
            return value == null || value.isEmpty() ? null : value.charAt(0);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Character value) throws SQLException {
            statement.setString(parameter, value.toString());
        }
    };

    static final Codec<Instant> INSTANT = new Codec<>(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        Instant read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException {
            statement.setObject(parameter, utc(value));
        }

        @Override
        Object arrayElement(Instant value) {
            return utc(value);
        }
    };

    static final Codec<OffsetDateTime> OFFSET_DATE_TIME = new Codec<>(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        OffsetDateTime read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, OffsetDateTime value) throws SQLException {
            statement.setObject(parameter, value);
        }
    };

    static final Codec<ZonedDateTime> ZONED_DATE_TIME = new Codec<>(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        ZonedDateTime read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toZonedDateTime();
        }

        @Override
        void bind(PreparedStatement statement, int parameter, ZonedDateTime value) throws SQLException {
            statement.setObject(parameter, value.toOffsetDateTime());
        }

        @Override
        Object arrayElement(ZonedDateTime value) {
            return value.toOffsetDateTime();
        }
    };

    static final Codec<Duration> DURATION = new Codec<>(Types.BIGINT) {
        @Override
        @Nullable
        Duration read(ResultSet row, int column) throws SQLException {
            Long nanoseconds = orNull(row, row.getLong(column));
            return nanoseconds == null ? null : Duration.ofNanos(nanoseconds);
        }

        @Override
        void bind(PreparedStatement statement, int parameter, Duration value) throws SQLException {
            statement.setLong(parameter, value.toNanos());
        }

        @Override
        Object arrayElement(Duration value) {
            return value.toNanos();
        }
    };

    private Codecs() {}

    // Where a value other than zero cannot be NULL, it is not asked for: that is a second call of the driver.
    private static <T> @Nullable T orNull(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    // Databases keep microseconds; cutting here keeps some from rounding up to an instant that lies in the future.
    private static OffsetDateTime utc(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
