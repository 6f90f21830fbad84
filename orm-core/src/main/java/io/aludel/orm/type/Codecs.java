package io.aludel.orm.type;

import java.math.BigDecimal;
import java.math.BigInteger;
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

/** The JDBC side of every built-in type. Numbers bind whatever number they are given, as a raw column may meet any. */
final class Codecs {
    static final Codec<Boolean> BOOLEAN =
            new Codec<>(Types.BOOLEAN, Codecs::readBoolean, (s, p, value) -> s.setBoolean(p, value));
    static final Codec<Byte> BYTE = new Codec<>(
            Types.SMALLINT,
            (row, c) -> orNull(row, row.getByte(c)),
            (s, p, value) -> s.setByte(p, number(value).byteValue()));
    static final Codec<Short> SHORT = new Codec<>(
            Types.SMALLINT,
            (row, c) -> orNull(row, row.getShort(c)),
            (s, p, value) -> s.setShort(p, number(value).shortValue()));
    static final Codec<Integer> INTEGER = new Codec<>(
            Types.INTEGER,
            Codecs::readInteger,
            (s, p, value) -> s.setInt(p, number(value).intValue()));
    static final Codec<Long> LONG = new Codec<>(
            Types.BIGINT,
            Codecs::readLong,
            (s, p, value) -> s.setLong(p, number(value).longValue()));
    static final Codec<Float> FLOAT = new Codec<>(
            Types.REAL,
            (row, c) -> orNull(row, row.getFloat(c)),
            (s, p, value) -> s.setFloat(p, number(value).floatValue()));
    static final Codec<Double> DOUBLE = new Codec<>(
            Types.DOUBLE,
            Codecs::readDouble,
            (s, p, value) -> s.setDouble(p, number(value).doubleValue()));
    static final Codec<BigDecimal> DECIMAL =
            new Codec<>(Types.NUMERIC, ResultSet::getBigDecimal, (s, p, value) -> s.setBigDecimal(p, value));
    static final Codec<BigInteger> BIG_INTEGER = new Codec<>(
            Types.NUMERIC,
            (row, c) -> integer(row.getBigDecimal(c)),
            (s, p, value) -> s.setBigDecimal(p, new BigDecimal(value)));
    static final Codec<String> STRING =
            new Codec<>(Types.VARCHAR, ResultSet::getString, (s, p, value) -> s.setString(p, value));
    static final Codec<Character> CHARACTER = new Codec<>(
            Types.VARCHAR, (row, c) -> character(row.getString(c)), (s, p, value) -> s.setString(p, value.toString()));
    static final Codec<Instant> INSTANT = new Codec<>(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (row, c) -> instant(row.getObject(c, OffsetDateTime.class)),
            (s, p, value) -> s.setObject(p, utc(value)),
            Codecs::utc);
    static final Codec<OffsetDateTime> OFFSET_DATE_TIME = new Codec<>(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (row, c) -> row.getObject(c, OffsetDateTime.class),
            (s, p, value) -> s.setObject(p, value));
    static final Codec<ZonedDateTime> ZONED_DATE_TIME = new Codec<>(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (row, c) -> zoned(row.getObject(c, OffsetDateTime.class)),
            (s, p, value) -> s.setObject(p, value.toOffsetDateTime()),
            ZonedDateTime::toOffsetDateTime);
    static final Codec<Duration> DURATION = new Codec<>(
            Types.BIGINT,
            (row, c) -> duration(orNull(row, row.getLong(c))),
            (s, p, value) -> s.setLong(p, value.toNanos()),
            Duration::toNanos);

    private Codecs() {}

    private static <T> @Nullable T orNull(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    // Only a zero may stand for NULL, so that nothing else costs a second call of the driver.
    private static @Nullable Boolean readBoolean(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return value ? Boolean.TRUE : orNull(row, Boolean.FALSE);
    }

    private static @Nullable Integer readInteger(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return value != 0 ? Integer.valueOf(value) : orNull(row, 0);
    }

    private static @Nullable Long readLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value != 0 ? Long.valueOf(value) : orNull(row, 0L);
    }

    private static @Nullable Double readDouble(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return value != 0 ? Double.valueOf(value) : orNull(row, value);
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static @Nullable BigInteger integer(@Nullable BigDecimal value) {
        return value == null ? null : value.toBigInteger();
    }

    private static @Nullable Character character(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value.charAt(0);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    // Databases keep microseconds; cutting here keeps some from rounding up to an instant that lies in the future.
    private static OffsetDateTime utc(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable ZonedDateTime zoned(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toZonedDateTime();
    }

    private static @Nullable Duration duration(@Nullable Long nanoseconds) {
        return nanoseconds == null ? null : Duration.ofNanos(nanoseconds);
    }
}
