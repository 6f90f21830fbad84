package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the generated accessors share: columns that may be NULL, and values that JDBC has no method for. For generated code only. */
public final class ColumnAccess {
    private ColumnAccess() {}

    /** Refuses a class whose superclass has got other attributes since it was compiled. */
    public static void checkLayout(String type, String superclass, String compiledAgainst, String found) {
        if (!compiledAgainst.equals(found)) {
            throw new MappingException(
                    ErrorCode.OUTDATED_CLASS,
                    "Cannot use " + type + ": its superclass " + superclass + " has other attributes than the one "
                            + type
                            + " was compiled against. Compile " + type + " again, and have one version of " + superclass
                            + " on the class path.");
        }
    }

    public static @Nullable Object read(SqlType<?> type, ResultSet row, int column) throws SQLException {
        return type.read(row, column);
    }

    @SuppressWarnings("unchecked") // the mapping chose the type by the attribute's class
    public static void bind(SqlType<?> type, PreparedStatement statement, int parameter, @Nullable Object value)
            throws SQLException {
        ((SqlType<Object>) type).bind(statement, parameter, value);
    }

    public static @Nullable Boolean readBoolean(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return !value && row.wasNull() ? null : (Boolean) value;
    }

    public static @Nullable Byte readByte(ResultSet row, int column) throws SQLException {
        byte value = row.getByte(column);
        return value == 0 && row.wasNull() ? null : (Byte) value;
    }

    public static @Nullable Short readShort(ResultSet row, int column) throws SQLException {
        short value = row.getShort(column);
        return value == 0 && row.wasNull() ? null : (Short) value;
    }

    public static @Nullable Integer readInteger(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return value == 0 && row.wasNull() ? null : (Integer) value;
    }

    public static @Nullable Long readLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? null : (Long) value;
    }

    public static @Nullable Float readFloat(ResultSet row, int column) throws SQLException {
        float value = row.getFloat(column);
        return value == 0 && row.wasNull() ? null : (Float) value;
    }

    public static @Nullable Double readDouble(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return value == 0 && row.wasNull() ? null : (Double) value;
    }

    public static char readChar(ResultSet row, int column) throws SQLException {
        return charOrZero(readCharacter(row, column));
    }

    public static @Nullable Character readCharacter(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null || value.isEmpty() ? null : (Character) value.charAt(0);
    }

    public static @Nullable UUID readUuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable LocalDate readLocalDate(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable LocalTime readLocalTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    public static @Nullable LocalDateTime readLocalDateTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    public static @Nullable OffsetDateTime readOffsetDateTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.BOOLEAN);
        } else {
            statement.setBoolean(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Byte value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.SMALLINT);
        } else {
            statement.setByte(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Short value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.SMALLINT);
        } else {
            statement.setShort(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.INTEGER);
        } else {
            statement.setInt(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.BIGINT);
        } else {
            statement.setLong(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Float value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.REAL);
        } else {
            statement.setFloat(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.DOUBLE);
        } else {
            statement.setDouble(parameter, value);
        }
    }

    public static void bind(PreparedStatement statement, int parameter, char value) throws SQLException {
        statement.setString(parameter, String.valueOf(value));
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable Character value) throws SQLException {
        statement.setString(parameter, value == null ? null : value.toString());
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable UUID value) throws SQLException {
        bindObject(statement, parameter, value, Types.OTHER);
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable LocalDate value) throws SQLException {
        bindObject(statement, parameter, value, Types.DATE);
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable LocalTime value) throws SQLException {
        bindObject(statement, parameter, value, Types.TIME);
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable LocalDateTime value)
            throws SQLException {
        bindObject(statement, parameter, value, Types.TIMESTAMP);
    }

    public static void bind(PreparedStatement statement, int parameter, @Nullable OffsetDateTime value)
            throws SQLException {
        bindObject(statement, parameter, value, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void bindObject(PreparedStatement statement, int parameter, @Nullable Object value, int sqlType)
            throws SQLException {
        if (value == null) {
            statement.setNull(parameter, sqlType);
        } else {
            statement.setObject(parameter, value);
        }
    }

    public static boolean booleanOrZero(@Nullable Object value) {
        return value != null && (Boolean) value;
    }

    public static byte byteOrZero(@Nullable Object value) {
        return value == null ? 0 : (Byte) value;
    }

    public static short shortOrZero(@Nullable Object value) {
        return value == null ? 0 : (Short) value;
    }

    public static char charOrZero(@Nullable Object value) {
        return value == null ? 0 : (Character) value;
    }

    public static int intOrZero(@Nullable Object value) {
        return value == null ? 0 : (Integer) value;
    }

    public static long longOrZero(@Nullable Object value) {
        return value == null ? 0 : (Long) value;
    }

    public static float floatOrZero(@Nullable Object value) {
        return value == null ? 0 : (Float) value;
    }

    public static double doubleOrZero(@Nullable Object value) {
        return value == null ? 0 : (Double) value;
    }
}
