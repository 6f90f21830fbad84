package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.SQL;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An attribute that refers to one entity. */
public record ReferenceAttribute<E, T>(EntityFrom<? extends E> from, String name, int index, Class<T> targetType)
        implements RelationshipAttribute<E, T>, EntityAttribute<E, ReferenceAttribute<E, T>> {

    @Override
    public ReferenceAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new ReferenceAttribute<>(source, name, index, targetType);
    }

    /** Refers to that object, whose key is read when the statement runs; {@code IS NULL} for null. */
    public BooleanExpression eq(@Nullable T object) {
        return object == null ? isNull() : RelatedTo.of(this, object, false);
    }

    /** Does not refer to that object, but to another one or to none. */
    public BooleanExpression ne(@Nullable T object) {
        return object == null ? isNotNull() : RelatedTo.of(this, object, true);
    }

    /** Refers to one of those objects. */
    public BooleanExpression in(Collection<? extends T> objects) {
        return SQL.or(objects.stream().map(this::eq).toList());
    }

    public BooleanExpression isNull() {
        return new HasRelated(this, target(), null, true);
    }

    public BooleanExpression isNotNull() {
        return new HasRelated(this, target(), null, false);
    }

    /** Refers to an object that meets the conditions, which are said of the target under its own name. */
    public BooleanExpression has(BooleanExpression... conditions) {
        return new HasRelated(this, target(), SQL.and(conditions), false);
    }
}
