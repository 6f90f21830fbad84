package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.mapping.EntityMapping;

/**
 * Hears of one object whose row is about to be written, or was. Before the write it may set columns of that object; it may run
 * SQL on the connection. It must not change other objects, relationships or the session.
 */
@FunctionalInterface
public interface RowListener<E> {
    void accept(EntityMapping mapping, Connection connection, E entity);
}
