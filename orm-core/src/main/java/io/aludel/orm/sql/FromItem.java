package io.aludel.orm.sql;

/** What stands in FROM: a table, an entity, a subquery and so on. */
public sealed interface FromItem
        permits Cte, CteAlias, CteReference, EntityFrom, JoinTree, Lateral, Subquery, TableFrom, TextFrom, Values {

    /** This item with each part as the rewriter answers it; this one itself where nothing changes. */
    FromItem rewriteParts(StatementRewriter rewriter);
}
