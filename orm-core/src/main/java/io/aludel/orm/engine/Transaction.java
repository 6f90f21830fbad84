package io.aludel.orm.engine;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;

/** A connection's transaction. Closing it rolls back what was neither committed nor rolled back. One thread at a time. */
public final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean active = true;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** Whether it was neither committed nor rolled back yet. */
    public boolean isActive() {
        return active;
    }

    /** @throws OrmException with {@code transaction-ended} if it is over */
    public void commit() {
        requireActive("commit");
        connection.commit();
    }

    /** Ends the transaction and its savepoints and undoes what was done in it. Does nothing when it is over. */
    public void rollback() {
        if (active) {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        rollback();
    }

    void ended() {
        active = false;
    }

    private void requireActive(String what) {
        if (!active) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_ENDED,
                    "Cannot " + what + ": the transaction was already committed or rolled back. Begin a new one.");
        }
    }
}
