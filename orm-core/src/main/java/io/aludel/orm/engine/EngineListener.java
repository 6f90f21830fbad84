package io.aludel.orm.engine;

import io.aludel.orm.error.OrmException;
import org.jspecify.annotations.Nullable;

/**
 * Hears what an engine does, in the thread that does it and before the caller goes on. What a listener throws reaches
 * that caller. A listener must not run statements on the connection it is told about.
 */
public interface EngineListener {
    /**
     * A JDBC connection was opened to the database, and is taken from the source for the first time: the place to set it up. Told
     * before {@link #acquired}, once for each that is met since somebody listens.
     */
    default void connected(java.sql.Connection jdbc) {}

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

    /** A statement is about to be prepared; answers its text, for example with a comment added. Parameters stay as they are. */
    default String rewrite(Connection connection, String sql) {
        return sql;
    }

    /** A statement is about to run, in its transaction, which has begun. */
    default void beforeExecute(Connection connection, Execution execution) {}

    /** A statement ran or failed; {@link Execution#failure()} tells which. */
    default void afterExecute(Connection connection, Execution execution) {}

    /**
     * Something failed in the driver, and {@code failure} is about to be thrown. A listener may throw another exception in its place.
     *
     * @param execution the statement, or what was tried; null where no connection could be had
     */
    default void failed(@Nullable Execution execution, OrmException failure) {}
}
