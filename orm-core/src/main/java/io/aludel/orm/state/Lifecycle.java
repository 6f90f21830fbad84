package io.aludel.orm.state;

/** Where an object stands between memory and the database. */
public enum Lifecycle {
    /** No session has it and no row is known. */
    TRANSIENT,
    /** Added to a session, its row not inserted yet. */
    PENDING,
    /** In a session and in the database. */
    PERSISTENT,
    /** In a session, its row deleted by a flush of the running transaction. */
    DELETED,
    /** It has a row, and no session any more. */
    DETACHED
}
