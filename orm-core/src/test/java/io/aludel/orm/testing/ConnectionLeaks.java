package io.aludel.orm.testing;

import io.aludel.orm.engine.EngineListener;
import java.sql.Connection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** Remembers where each JDBC connection was taken until it is given back. */
final class ConnectionLeaks implements EngineListener {
    private final Map<Connection, Throwable> open = Collections.synchronizedMap(new IdentityHashMap<>());

    @Override
    public void acquired(Connection jdbc) {
        open.put(jdbc, new Throwable("The connection was taken here"));
    }

    @Override
    public void released(Connection jdbc) {
        open.remove(jdbc);
    }

    void requireNone() {
        if (!open.isEmpty()) {
            throw new AssertionError(
                    "The test left " + open.size() + " connection(s) open",
                    open.values().iterator().next());
        }
    }
}
