package io.aludel.orm.sql;

import java.util.List;

/** A common table expression: a query that the whole statement may refer to by its name. */
public record Cte(String name, Query<?> query, boolean isRecursive) implements FromItem, DerivedFrom {
    @Override
    public FromItem item() {
        return this;
    }

    @Override
    public List<Element<?>> elements() {
        return query.elements();
    }

    /** The same expression once more in one FROM. */
    public CteAlias as(String aliasName) {
        return new CteAlias(this, AliasName.of(aliasName));
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        Query<?> changed = rewriter.query(query);
        return changed == query ? this : new Cte(name, changed, isRecursive);
    }
}
