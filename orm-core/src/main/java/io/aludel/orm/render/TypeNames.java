package io.aludel.orm.render;

import io.aludel.orm.type.Storage;

/** The words of the standard for kinds of columns; a dialect overrides those it calls otherwise. */
public class TypeNames {

    /** The type of a column of that kind and size. */
    public final String name(Storage storage) {
        String definition = storage.definition();
        return definition != null ? definition : kind(storage);
    }

    protected String kind(Storage storage) {
        return switch (storage.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DATE ->
                storage.kind().name();
            case DOUBLE -> "DOUBLE PRECISION";
            case NUMERIC -> numeric(storage);
            case CHAR -> "CHAR(" + Math.max(1, storage.length()) + ")";
            case VARCHAR -> varchar(storage);
            case TEXT -> text();
            case TIME -> withFraction("TIME", storage, "");
            case TIMESTAMP -> withFraction("TIMESTAMP", storage, "");
            case TIMESTAMP_WITH_TIME_ZONE -> withFraction("TIMESTAMP", storage, " WITH TIME ZONE");
            case BINARY -> binary(storage);
            case UUID -> uuid();
            case JSON -> json();
            case ARRAY -> array(storage);
            case UNRESOLVED -> throw new IllegalArgumentException("A column needs a type");
        };
    }

    protected String numeric(Storage storage) {
        return storage.precision() == 0 ? "NUMERIC" : "NUMERIC(" + storage.precision() + ", " + storage.scale() + ")";
    }

    protected String varchar(Storage storage) {
        return storage.length() == 0 ? text() : "VARCHAR(" + storage.length() + ")";
    }

    protected String withFraction(String name, Storage storage, String after) {
        return storage.precision() == 0 ? name + after : name + "(" + storage.precision() + ")" + after;
    }

    protected String text() {
        return "TEXT";
    }

    protected String binary(Storage storage) {
        return storage.length() == 0 ? "BLOB" : "VARBINARY(" + storage.length() + ")";
    }

    protected String uuid() {
        return "UUID";
    }

    protected String json() {
        return "JSON";
    }

    protected String array(Storage storage) {
        Storage element = storage.element();
        return (element == null ? "TEXT" : name(element)) + " ARRAY";
    }
}
