package io.aludel.orm.sql;

/** A part of a date or time. */
public enum TimeField {
    YEAR,
    QUARTER,
    MONTH,
    /** The week of the year by ISO 8601. */
    WEEK,
    /** Of the month. */
    DAY,
    DAY_OF_YEAR,
    /** By ISO 8601: Monday is 1. */
    DAY_OF_WEEK,
    HOUR,
    MINUTE,
    SECOND
}
