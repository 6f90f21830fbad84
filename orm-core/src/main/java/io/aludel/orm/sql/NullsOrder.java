package io.aludel.orm.sql;

/** Where NULL stands in an order. */
public enum NullsOrder {
    /** Wherever the database puts it. */
    DEFAULT,
    FIRST,
    LAST
}
