package io.aludel.orm.annotation;

/** How much of a delete is left to the database. */
public enum PassiveDeletes {
    /** Unloaded children are loaded and deleted or detached one by one. */
    NONE,
    /** Only loaded children are touched. */
    LOADED,
    /** No child is touched. */
    ALL
}
