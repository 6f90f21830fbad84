package io.aludel.orm.spring;

import io.aludel.orm.session.ScopeSavepoint;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A savepoint that one session of a Spring transaction asked for: on the transaction's connection, by the names that Spring gives,
 * and known to all its sessions, as those of nested transactions are.
 */
final class HeldSavepoint implements ScopeSavepoint {
    private final DataSource dataSource;
    private final SessionHolder sessions;
    private final Savepoint savepoint;

    private HeldSavepoint(DataSource dataSource, SessionHolder sessions, Savepoint savepoint) {
        this.dataSource = dataSource;
        this.sessions = sessions;
        this.savepoint = savepoint;
    }

    static ScopeSavepoint set(DataSource dataSource, SessionHolder sessions) {
        sessions.flush();
        try {
            Savepoint savepoint = connections(dataSource).createSavepoint();
            sessions.savepointSet(savepoint);
            return new HeldSavepoint(dataSource, sessions, savepoint);
        } catch (SQLException e) {
            throw translated("SAVEPOINT", e);
        }
    }

    @Override
    public void release() {
        sessions.flush();
        giveUp();
    }

    @Override
    public void rollback() {
        try {
            connections(dataSource).getConnection().rollback(savepoint);
        } catch (SQLException e) {
            throw translated("ROLLBACK TO SAVEPOINT", e);
        }
        sessions.savepointRolledBack(savepoint);
        giveUp();
    }

    private void giveUp() {
        try {
            connections(dataSource).getConnection().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw translated("RELEASE SAVEPOINT", e);
        }
        sessions.savepointReleased(savepoint);
    }

    private static RuntimeException translated(String task, SQLException e) {
        return Objects.requireNonNull(new SQLExceptionSubclassTranslator().translate(task, null, e), task);
    }

    private static ConnectionHolder connections(DataSource dataSource) {
        Object holder = TransactionSynchronizationManager.getResource(dataSource);
        return Objects.requireNonNull((ConnectionHolder) holder, "the transaction's connection");
    }
}
