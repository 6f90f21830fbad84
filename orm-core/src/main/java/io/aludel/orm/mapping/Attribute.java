package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityFrom;

/**
 * An attribute as statements write it, of an entity under its own name or of an alias. Made by generated metamodels. Immutable;
 * equal if it is the same attribute of the same source.
 *
 * @param <E> the entity, or the embeddable
 */
public interface Attribute<E> {
    /** What it is read from: an entity, an alias, or for a component the embedded attribute it belongs to. */
    EntityFrom<? extends E> from();

    String name();

    /** The position among the attributes of its class; -1 for a hybrid and for a relationship of an embeddable. */
    int index();
}
