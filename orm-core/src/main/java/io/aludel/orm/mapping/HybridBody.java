package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;

/** The SQL form of a hybrid: an expression over the attributes of the entity it is given. */
@FunctionalInterface
public interface HybridBody<E, T> {
    Expression<T> of(EntityFrom<? extends E> source);
}
