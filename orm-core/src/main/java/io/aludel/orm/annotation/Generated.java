package io.aludel.orm.annotation;

/** Who makes the value of a primary key. */
public enum Generated {
    /** The database, for a single integer key that is no foreign key; else the application. */
    AUTO,
    /** The database. */
    IDENTITY,
    /** The application. */
    NONE
}
