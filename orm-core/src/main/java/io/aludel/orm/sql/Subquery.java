package io.aludel.orm.sql;

import java.util.List;

/** A query in FROM. */
public record Subquery(Query<?> query, AliasName alias) implements FromItem, DerivedFrom {
    @Override
    public FromItem item() {
        return this;
    }

    @Override
    public List<Element<?>> elements() {
        return query.elements();
    }

    /** The query may refer to what stands before it in FROM. */
    public Lateral lateral() {
        return new Lateral(query, alias);
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        Query<?> newQuery = rewriter.query(query);
        AliasName newAlias = rewriter.alias(alias);
        return newQuery == query && newAlias == alias ? this : new Subquery(newQuery, newAlias);
    }
}
