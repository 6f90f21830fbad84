package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;

/** Hears that a session's transaction reached the database: its connection is there and {@code BEGIN} was sent. */
@FunctionalInterface
public interface BeginListener {
    void accept(Session session, SessionTransaction transaction, Connection connection);
}
