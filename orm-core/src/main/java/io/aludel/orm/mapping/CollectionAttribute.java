package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.SQL;

/** An attribute that holds entities. */
public record CollectionAttribute<E, T>(EntityFrom<? extends E> from, String name, int index, Class<T> targetType)
        implements RelationshipAttribute<E, T>, EntityAttribute<E, CollectionAttribute<E, T>> {

    @Override
    public CollectionAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new CollectionAttribute<>(source, name, index, targetType);
    }

    /** Holds that object, whose key is read when the statement runs. */
    public BooleanExpression contains(T object) {
        return RelatedTo.of(this, object, false);
    }

    /** Holds an object that meets the conditions, which are said of the target under its own name. */
    public BooleanExpression any(BooleanExpression... conditions) {
        return new HasRelated(this, target(), conditions.length == 0 ? null : SQL.and(conditions), false);
    }

    public BooleanExpression isEmpty() {
        return new HasRelated(this, target(), null, true);
    }

    public BooleanExpression isNotEmpty() {
        return any();
    }
}
