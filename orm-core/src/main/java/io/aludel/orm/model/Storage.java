package io.aludel.orm.model;

/** How a Java value becomes a column's value. */
public enum Storage {
    /** By the Java type's own SQL type. */
    PLAIN,
    /** An enum by its name. */
    ENUM_NAME,
    /** An enum by its position. */
    ENUM_ORDINAL,
    /** Through the converter class that the column names. */
    CONVERTER,
    /** As a JSON document. */
    JSON
}
