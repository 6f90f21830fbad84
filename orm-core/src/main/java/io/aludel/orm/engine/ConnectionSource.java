package io.aludel.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where an engine's connections come from and go back to: a pool, a data source, or a container's current transaction.
 * An engine's own source is used by many threads.
 */
public interface ConnectionSource extends AutoCloseable {
    /** Gives a JDBC connection for exclusive use until {@link #release}. */
    Connection acquire() throws SQLException;

    /** Takes back what {@link #acquire} gave. Called once per acquired connection, whatever happened to it. */
    void release(Connection connection) throws SQLException;

    /**
     * Whether begin, commit and rollback are this source's business. Then the engine leaves the connection's
     * auto-commit, isolation and read-only flag alone and neither commits nor rolls back; savepoints stay the engine's.
     */
    boolean ownsTransaction();

    /** Called for every statement before it runs, for example to apply the time left to a transaction. */
    default void prepare(Statement statement) throws SQLException {}

    /** Closes what this source itself opened. */
    @Override
    default void close() {}
}
