package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.EntityJoin;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.StatementRewriter;

/** An attribute that refers to other entities. */
public sealed interface RelationshipAttribute<E, T> extends Attribute<E>, RelationshipRef<E, T>
        permits CollectionAttribute, MapAttribute, ReferenceAttribute {

    Class<T> targetType();

    /** The same attribute read from somewhere else. */
    RelationshipAttribute<E, T> of(EntityFrom<? extends E> source);

    @Override
    default RelationshipAttribute<E, T> attribute() {
        return this;
    }

    /** The entity it is read from. */
    default EntityFrom<?> source() {
        return EmbeddedSource.outermost(from());
    }

    @Override
    default EntityFrom<T> target() {
        return new EntityClass<>(targetType());
    }

    @Override
    default String path() {
        return EmbeddedSource.path(from()) + "." + name();
    }

    @SuppressWarnings("unchecked")
    default RelationshipAttribute<E, T> rewritten(StatementRewriter rewriter) {
        FromItem changed = rewriter.from(from());
        return changed != from() && changed instanceof EntityFrom<?> entity
                ? of((EntityFrom<? extends E>) entity)
                : this;
    }

    @Override
    default EntityJoin rewriteParts(StatementRewriter rewriter) {
        return rewritten(rewriter);
    }
}
