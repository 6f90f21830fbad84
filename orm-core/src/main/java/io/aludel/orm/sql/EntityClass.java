package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/** An entity by its class. */
public record EntityClass<E>(Class<E> entity) implements EntityFrom<E> {
    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof EntityClass<?> same && entity == same.entity;
    }

    @Override
    public int hashCode() {
        return entity.hashCode();
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
