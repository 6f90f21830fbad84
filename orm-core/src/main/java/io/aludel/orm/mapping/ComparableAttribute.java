package io.aludel.orm.mapping;

import io.aludel.orm.sql.ComparableExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import org.jspecify.annotations.Nullable;

/** An attribute whose values have an order, as enums and UUIDs. */
public record ComparableAttribute<E, T>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        Class<? super T> javaType,
        @Nullable HybridBody<E, T> body)
        implements ComparableExpression<T>, ScalarAttribute<E, T>, EntityAttribute<E, ComparableAttribute<E, T>> {

    @Override
    public ComparableAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new ComparableAttribute<>(source, name, index, javaType, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
