package io.aludel.orm.annotation;

/** What an operation on an object does to the objects it is related to. */
public enum Cascade {
    /** Adding an object adds those it refers to. */
    SAVE_UPDATE,
    /** Merging passes on. */
    MERGE,
    /** Deleting passes on. */
    DELETE,
    /** An object taken out of its parent is deleted. */
    DELETE_ORPHAN,
    /** Expunging passes on. */
    EXPUNGE,
    /** Refreshing and expiring pass on. */
    REFRESH_EXPIRE,
    /** All of them but DELETE_ORPHAN. */
    ALL
}
