package io.aludel.orm.sql;

import java.util.List;

/** A query in FROM that may refer to what stands before it. */
public record Lateral(Query<?> query, AliasName alias) implements FromItem, DerivedFrom {
    @Override
    public FromItem item() {
        return this;
    }

    @Override
    public List<Element<?>> elements() {
        return query.elements();
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        Query<?> newQuery = rewriter.query(query);
        AliasName newAlias = rewriter.alias(alias);
        return newQuery == query && newAlias == alias ? this : new Lateral(newQuery, newAlias);
    }
}
