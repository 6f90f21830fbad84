package io.aludel.orm.spring;

import io.aludel.orm.engine.Connection;

/**
 * A bean that listens to the rows of one entity, its subclasses, or all entities that implement an interface: {@code E} says
 * which. Override what is to be heard. Before a write the object's own columns may be set, and SQL may run on the connection;
 * other objects are not to be changed.
 */
public interface EntityListener<E> {
    default void beforeInsert(E entity, Connection connection) {}

    default void afterInsert(E entity, Connection connection) {}

    default void beforeUpdate(E entity, Connection connection) {}

    default void afterUpdate(E entity, Connection connection) {}

    default void beforeDelete(E entity, Connection connection) {}

    default void afterDelete(E entity, Connection connection) {}
}
