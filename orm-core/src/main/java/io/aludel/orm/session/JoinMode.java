package io.aludel.orm.session;

/**
 * What a session's commit and rollback mean on a connection that was in a transaction before the session came to it. On one that
 * was not, the session begins and ends its transactions as on a connection of its own.
 */
public enum JoinMode {
    /** {@link #CREATE_SAVEPOINT} where the connection has an open savepoint, else {@link #ROLLBACK_ONLY}. */
    CONDITIONAL_SAVEPOINT,
    /** A rollback of the session rolls the connection back; its commit leaves the rest to whoever began the transaction. */
    ROLLBACK_ONLY,
    /** Commit and rollback of the session are the connection's. */
    CONTROL_FULLY,
    /** Each transaction of the session is a savepoint: released by its commit, rolled back to by its rollback and its close. */
    CREATE_SAVEPOINT
}
