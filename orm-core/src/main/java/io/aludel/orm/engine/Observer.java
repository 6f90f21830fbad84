package io.aludel.orm.engine;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.ListenerList;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells the echo, and then the listeners in their order, what happens on the connections of one engine. */
final class Observer {
    private final StatementLog log;
    private final ListenerList<EngineListener> listeners;
    private final OpenedConnections opened = new OpenedConnections();

    Observer(StatementLog log, ListenerList<EngineListener> listeners) {
        this.log = log;
        this.listeners = listeners;
    }

    void acquired(java.sql.Connection jdbc) throws SQLException {
        if (!listeners.isEmpty() && opened.isNew(jdbc)) {
            listeners.forEach(listener -> listener.connected(jdbc));
        }
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.acquired(jdbc));
        }
    }

    void released(java.sql.Connection jdbc) {
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.released(jdbc));
        }
    }

    void began(Connection connection) {
        log.line("BEGIN (implicit)");
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.began(connection));
        }
    }

    void committed(Connection connection) {
        log.line("COMMIT");
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.committed(connection));
        }
    }

    void rolledBack(Connection connection) {
        log.line("ROLLBACK");
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.rolledBack(connection));
        }
    }

    void savepointSet(Connection connection, Savepoint savepoint) {
        log.line("SAVEPOINT ", savepoint.name());
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.savepointSet(connection, savepoint));
        }
    }

    void savepointReleased(Connection connection, Savepoint savepoint) {
        log.line("RELEASE SAVEPOINT ", savepoint.name());
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.savepointReleased(connection, savepoint));
        }
    }

    void savepointRolledBack(Connection connection, Savepoint savepoint) {
        log.line("ROLLBACK TO SAVEPOINT ", savepoint.name());
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.savepointRolledBack(connection, savepoint));
        }
    }

    void rewrite(Connection connection, Execution execution) {
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> execution.sql(listener.rewrite(connection, execution.sql())));
        }
    }

    void failed(@Nullable Execution execution, OrmException failure) {
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.failed(execution, failure));
        }
    }

    void beforeExecute(Connection connection, Execution execution) {
        log.statement(execution);
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.beforeExecute(connection, execution));
        }
    }

    void afterExecute(Connection connection, Execution execution) {
        log.slow(execution);
        if (!listeners.isEmpty()) {
            listeners.forEach(listener -> listener.afterExecute(connection, execution));
        }
    }
}
