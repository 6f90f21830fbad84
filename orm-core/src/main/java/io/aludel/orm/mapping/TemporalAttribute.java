package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.TemporalExpression;
import org.jspecify.annotations.Nullable;

/** A date, a time, or both. */
public record TemporalAttribute<E, T>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        Class<? super T> javaType,
        @Nullable HybridBody<E, T> body)
        implements TemporalExpression<T>, ScalarAttribute<E, T>, EntityAttribute<E, TemporalAttribute<E, T>> {

    @Override
    public TemporalAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new TemporalAttribute<>(source, name, index, javaType, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
