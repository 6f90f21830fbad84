package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.SQL;

/** An attribute that holds entities by one of their attributes. */
public record MapAttribute<E, K, T>(
        EntityFrom<? extends E> from, String name, int index, Class<? super K> keyType, Class<T> targetType)
        implements RelationshipAttribute<E, T>, EntityAttribute<E, MapAttribute<E, K, T>> {

    @Override
    public MapAttribute<E, K, T> of(EntityFrom<? extends E> source) {
        return new MapAttribute<>(source, name, index, keyType, targetType);
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
