package io.aludel.orm.annotation;

/** How an enum is stored. */
public enum EnumStorage {
    /** Its name, as text. */
    NAME,
    /** Its position, as a number. */
    ORDINAL
}
