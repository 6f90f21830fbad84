package io.aludel.orm.sql;

/**
 * An attribute that can be read from an alias of its entity.
 *
 * @param <E> the entity
 * @param <A> the attribute's own type
 */
public interface EntityAttribute<E, A> {
    /** The same attribute of an alias. */
    A of(EntityFrom<? extends E> source);
}
