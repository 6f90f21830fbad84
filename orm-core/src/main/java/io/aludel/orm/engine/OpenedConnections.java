package io.aludel.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Which connections to the database were met before: those of the driver, whatever a pool wraps around them. Safe for use by many threads. */
final class OpenedConnections {
    private final Map<Connection, Boolean> met = Collections.synchronizedMap(new WeakHashMap<>());

    boolean isNew(Connection connection) throws SQLException {
        Connection own = connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        return met.put(own, true) == null;
    }
}
