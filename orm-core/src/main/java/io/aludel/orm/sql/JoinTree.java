package io.aludel.orm.sql;

import java.util.List;

/** Joined items as one, in parentheses where it is joined itself. */
public record JoinTree(FromItem first, List<Join> joins) implements FromItem {
    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        FromItem newFirst = rewriter.from(first);
        List<Join> newJoins = rewriter.joins(joins);
        return newFirst == first && newJoins == joins ? this : new JoinTree(newFirst, newJoins);
    }
}
