package io.aludel.orm.ddl;

import io.aludel.orm.type.SqlKind;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Storage;
import io.aludel.orm.type.Types;
import java.util.Locale;

/** What type a column of the database has, by what JDBC's metadata says of it. */
final class DatabaseTypes {
    /** Drivers report this and more as the length of columns without limit. */
    private static final int UNLIMITED = 1_000_000;

    private DatabaseTypes() {}

    static SqlType<?> of(int jdbcType, String typeName, int size, int digits) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> Types.UUID;
            case "json", "jsonb" -> Types.JSON;
            case "text" -> Types.TEXT;
            case "timestamptz" -> Types.OFFSET_DATE_TIME;
            default -> byJdbcType(jdbcType, typeName, size, digits);
        };
    }

    private static SqlType<?> byJdbcType(int jdbcType, String typeName, int size, int digits) {
        return switch (jdbcType) {
            case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> Types.BOOLEAN;
            case java.sql.Types.TINYINT, java.sql.Types.SMALLINT -> Types.SHORT;
            case java.sql.Types.INTEGER -> Types.INTEGER;
            case java.sql.Types.BIGINT -> Types.LONG;
            case java.sql.Types.REAL -> Types.FLOAT;
            case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Types.DOUBLE;
            case java.sql.Types.NUMERIC, java.sql.Types.DECIMAL -> Types.decimal(size, digits);
            case java.sql.Types.CHAR, java.sql.Types.NCHAR ->
                Types.STRING.withStorage(Storage.of(SqlKind.CHAR).withLength(size));
            case java.sql.Types.VARCHAR, java.sql.Types.NVARCHAR -> size >= UNLIMITED ? Types.TEXT : Types.string(size);
            case java.sql.Types.CLOB, java.sql.Types.NCLOB, java.sql.Types.LONGVARCHAR -> Types.TEXT;
            case java.sql.Types.DATE -> Types.DATE;
            case java.sql.Types.TIME -> Types.TIME;
            case java.sql.Types.TIMESTAMP -> Types.DATE_TIME;
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Types.OFFSET_DATE_TIME;
            case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB ->
                Types.BYTES;
            default -> Types.TEXT.withStorage(Storage.of(SqlKind.TEXT).withDefinition(typeName));
        };
    }
}
