package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.StatementRewriter;

/** An embedded attribute as that from which its components are read. Never stands in FROM itself. */
public record EmbeddedSource<T>(EmbeddedAttribute<?, T> attribute) implements EntityFrom<T> {
    @Override
    @SuppressWarnings("unchecked") // a component's T is the embeddable's class
    public Class<T> entity() {
        return (Class<T>) attribute.javaType();
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        return attribute.rewriteParts(rewriter) instanceof EmbeddedAttribute<?, T> changed && changed != attribute
                ? new EmbeddedSource<>(changed)
                : this;
    }

    static EntityFrom<?> outermost(EntityFrom<?> from) {
        return from instanceof EmbeddedSource<?> embedded ? embedded.attribute().source() : from;
    }

    static String path(EntityFrom<?> from) {
        return from instanceof EmbeddedSource<?> embedded
                ? embedded.attribute().path()
                : from.entity().getSimpleName();
    }
}
