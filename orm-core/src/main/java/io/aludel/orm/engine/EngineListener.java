package io.aludel.orm.engine;

/**
 * Hears what an engine does, in the thread that does it and before the caller goes on. What a listener throws reaches
 * that caller. A listener must not run statements on the connection it is told about.
 */
public interface EngineListener {
    /** A JDBC connection was taken from the source. */
    default void acquired(java.sql.Connection jdbc) {}

    /** A JDBC connection goes back to its source. */
    default void released(java.sql.Connection jdbc) {}

    default void began(Connection connection) {}

    default void committed(Connection connection) {}

    default void rolledBack(Connection connection) {}

    default void savepointSet(Connection connection, Savepoint savepoint) {}

    default void savepointReleased(Connection connection, Savepoint savepoint) {}

    default void savepointRolledBack(Connection connection, Savepoint savepoint) {}

    /** A statement is about to run, in its transaction, which has begun. */
    default void beforeExecute(Connection connection, Execution execution) {}

    /** A statement ran or failed; {@link Execution#failure()} tells which. */
    default void afterExecute(Connection connection, Execution execution) {}
}
