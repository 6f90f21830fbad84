package io.aludel.orm.sql;

import java.util.List;

/** A recursive common table expression as its own query sees it. */
public record CteReference(String name, List<Element<?>> elements) implements FromItem, DerivedFrom {
    @Override
    public FromItem item() {
        return this;
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
