package io.aludel.orm.sql;

import java.util.List;

/** A common table expression under another name. */
public record CteAlias(Cte cte, AliasName alias) implements FromItem, DerivedFrom {
    @Override
    public FromItem item() {
        return this;
    }

    @Override
    public List<Element<?>> elements() {
        return cte.elements();
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        FromItem changed = rewriter.from(cte);
        AliasName newAlias = rewriter.alias(alias);
        return changed == cte && newAlias == alias ? this : new CteAlias((Cte) changed, newAlias);
    }
}
