package io.aludel.orm.sql;

/** An entity by its class. */
public record EntityClass<E>(Class<E> entity) implements EntityFrom<E> {
    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
