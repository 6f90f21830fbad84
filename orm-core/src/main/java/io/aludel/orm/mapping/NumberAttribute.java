package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.NumberExpression;
import org.jspecify.annotations.Nullable;

/** A number attribute. */
public record NumberAttribute<E, N extends Number>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        Class<? super N> javaType,
        @Nullable HybridBody<E, N> body)
        implements NumberExpression<N>, ScalarAttribute<E, N>, EntityAttribute<E, NumberAttribute<E, N>> {

    @Override
    public NumberAttribute<E, N> of(EntityFrom<? extends E> source) {
        return new NumberAttribute<>(source, name, index, javaType, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
