package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import org.jspecify.annotations.Nullable;

/** An attribute whose values are only equal or different. */
public record ValueAttribute<E, T>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        Class<? super T> javaType,
        @Nullable HybridBody<E, T> body)
        implements ScalarAttribute<E, T>, EntityAttribute<E, ValueAttribute<E, T>> {

    @Override
    public ValueAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new ValueAttribute<>(source, name, index, javaType, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
