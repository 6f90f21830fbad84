package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.StringExpression;
import org.jspecify.annotations.Nullable;

/** A string attribute. */
public record StringAttribute<E>(
        EntityFrom<? extends E> from,
        String name,
        int index,
        @Nullable HybridBody<E, String> body)
        implements StringExpression, ScalarAttribute<E, String>, EntityAttribute<E, StringAttribute<E>> {

    @Override
    public StringAttribute<E> of(EntityFrom<? extends E> source) {
        return new StringAttribute<>(source, name, index, body);
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
