package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * An entity under an alias, so that it can stand in a statement more than once.
 *
 * @param source a query that gives the entity's columns, to read it from instead of its table; or null
 */
public record EntityAlias<E>(
        Class<E> entity, AliasName alias, @Nullable FromItem source) implements EntityFrom<E> {

    /** The attribute as this alias has it. */
    public <A> A get(EntityAttribute<? super E, A> attribute) {
        return attribute.of(this);
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        AliasName newAlias = rewriter.alias(alias);
        FromItem newSource = source == null ? null : rewriter.from(source);
        return newAlias == alias && newSource == source ? this : new EntityAlias<>(entity, newAlias, newSource);
    }
}
