package io.aludel.orm.engine;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import org.jspecify.annotations.Nullable;

/**
 * A point inside a transaction to go back to. Ending it ends every savepoint set after it. Closing it rolls back to it if
 * it is still open. One thread at a time.
 */
public final class Savepoint implements AutoCloseable {
    private final Connection connection;
    private final String name;
    private final java.sql.Savepoint jdbc;
    private final @Nullable Savepoint outer;
    private boolean active = true;

    /** @param outer the savepoint that was open when this one was set */
    Savepoint(Connection connection, String name, java.sql.Savepoint jdbc, @Nullable Savepoint outer) {
        this.connection = connection;
        this.name = name;
        this.jdbc = jdbc;
        this.outer = outer;
    }

    /** The name it has in the database, for example {@code sp_1}. */
    public String name() {
        return name;
    }

    /** Whether it was neither released nor rolled back, nor its transaction ended. */
    public boolean isActive() {
        return active;
    }

    /**
     * Gives the savepoint up and keeps what was done since; the transaction goes on.
     *
     * @throws OrmException with {@code transaction-ended} if it is over
     */
    public void commit() {
        if (!active) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_ENDED,
                    "Cannot release savepoint " + name + ": it was already released or rolled back, or its transaction"
                            + " ended. Set a new one.");
        }
        connection.release(this);
    }

    /** Undoes what was done since; the transaction goes on. Does nothing when it is over. */
    public void rollback() {
        if (active) {
            connection.rollbackTo(this);
        }
    }

    @Override
    public void close() {
        rollback();
    }

    java.sql.Savepoint jdbc() {
        return jdbc;
    }

    @Nullable
    Savepoint outer() {
        return outer;
    }

    void ended() {
        active = false;
    }
}
