package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import org.jspecify.annotations.Nullable;

/** A boolean attribute, which is a condition too. */
public record BooleanAttribute<E>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        @Nullable HybridBody<E, Boolean> body)
        implements BooleanExpression, ScalarAttribute<E, Boolean>, EntityAttribute<E, BooleanAttribute<E>> {

    @Override
    public BooleanAttribute<E> of(EntityFrom<? extends E> source) {
        return new BooleanAttribute<>(source, name, index, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
