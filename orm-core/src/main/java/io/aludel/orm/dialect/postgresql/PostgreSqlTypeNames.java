package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.render.TypeNames;
import io.aludel.orm.type.Storage;

/** PostgreSQL's words for types. */
final class PostgreSqlTypeNames extends TypeNames {
    @Override
    protected String binary(Storage storage) {
        return "BYTEA";
    }

    @Override
    protected String json() {
        return "JSONB";
    }

    @Override
    protected String array(Storage storage) {
        Storage element = storage.element();
        return (element == null ? "TEXT" : name(element)) + "[]";
    }

    /** The name of a type without its size, as arrays of it are called. */
    String element(Storage storage) {
        if (storage.definition() != null) {
            return storage.definition();
        }
        return switch (storage.kind()) {
            case BOOLEAN -> "bool";
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case NUMERIC -> "numeric";
            case CHAR, VARCHAR, TEXT, UNRESOLVED, ARRAY -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamptz";
            case BINARY -> "bytea";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }
}
