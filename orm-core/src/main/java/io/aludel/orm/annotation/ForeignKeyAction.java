package io.aludel.orm.annotation;

/** What the database does to a referring row. */
public enum ForeignKeyAction {
    /** Refuses at the end of the statement. */
    NO_ACTION,
    /** Refuses at once. */
    RESTRICT,
    /** Does the same to the referring row. */
    CASCADE,
    /** Clears the reference. */
    SET_NULL,
    /** Sets the reference's default. */
    SET_DEFAULT
}
