package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Savepoint;
import org.jspecify.annotations.Nullable;

/** The connection of one transaction of a session: its own, or one that somebody else lent and perhaps began. */
final class SessionConnection {
    private final Connection connection;
    private final boolean isLent;
    private final boolean endsTransaction;
    private final boolean rollsBack;
    private final @Nullable Savepoint savepoint;

    private SessionConnection(
            Connection connection,
            boolean isLent,
            boolean endsTransaction,
            boolean rollsBack,
            @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.isLent = isLent;
        this.endsTransaction = endsTransaction;
        this.rollsBack = rollsBack;
        this.savepoint = savepoint;
    }

    static SessionConnection own(Connection connection) {
        return new SessionConnection(connection, false, true, true, null);
    }

    static SessionConnection lent(Connection connection, JoinMode mode) {
        boolean ends = !connection.inTransaction() || mode == JoinMode.CONTROL_FULLY;
        boolean inSavepoint = mode == JoinMode.CREATE_SAVEPOINT
                || mode == JoinMode.CONDITIONAL_SAVEPOINT && connection.inNestedTransaction();
        Savepoint savepoint = !ends && inSavepoint ? connection.savepoint() : null;
        return new SessionConnection(connection, true, ends, ends || savepoint == null, savepoint);
    }

    Connection connection() {
        return connection;
    }

    void commit() {
        if (savepoint != null) {
            savepoint.commit();
        } else if (endsTransaction) {
            connection.commit();
        }
    }

    void rollback() {
        if (savepoint != null) {
            savepoint.rollback();
        } else if (rollsBack) {
            connection.rollback();
        }
    }

    /** Gives the connection up; what was not committed and is the session's to end is rolled back. */
    void release() {
        if (!isLent) {
            connection.close();
        } else if (endsTransaction) {
            connection.rollback();
        } else if (savepoint != null) {
            savepoint.rollback();
        }
    }
}
