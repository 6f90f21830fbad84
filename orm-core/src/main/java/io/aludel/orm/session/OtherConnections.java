package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a session to engines that are not its maker's main one. Each is in a transaction of its own, which has the
 * session's savepoints and ends with the session's transaction. One thread at a time.
 */
final class OtherConnections {
    private final Map<Engine, SessionConnection> open = new LinkedHashMap<>();
    private final Map<DefaultTransaction, List<Savepoint>> savepoints = new LinkedHashMap<>();

    @Nullable
    Connection find(Engine engine) {
        SessionConnection known = open.get(engine);
        return known == null ? null : known.connection();
    }

    /** Begins a transaction with the savepoints that the session has. */
    void begin(Engine engine, SessionConnection opened, DefaultTransaction innermost) {
        open.put(engine, opened);
        opened.connection().begin();
        savepoints(innermost, opened.connection());
    }

    private void savepoints(DefaultTransaction level, Connection connection) {
        DefaultTransaction around = level.parent();
        if (around != null) {
            savepoints(around, connection);
            set(level, connection);
        }
    }

    private void set(DefaultTransaction level, Connection connection) {
        savepoints.computeIfAbsent(level, none -> new ArrayList<>()).add(connection.savepoint());
    }

    void savepoint(DefaultTransaction level) {
        open.values().forEach(each -> set(level, each.connection()));
    }

    void release(DefaultTransaction level) {
        savepoints.getOrDefault(level, List.of()).forEach(Savepoint::commit);
    }

    void rollback(DefaultTransaction level) {
        savepoints.getOrDefault(level, List.of()).forEach(Savepoint::rollback);
    }

    void ended(DefaultTransaction level) {
        savepoints.remove(level);
    }

    void commit() {
        open.values().forEach(SessionConnection::commit);
    }

    void rollback() {
        open.values().forEach(SessionConnection::rollback);
    }

    void release() {
        List<SessionConnection> all = List.copyOf(open.values());
        open.clear();
        all.forEach(SessionConnection::release);
    }
}
