package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** A value under a name of its own. In ORDER BY of the query that selects it, the name alone is written. */
public record Labelled<T>(Expression<T> inner, String label) implements ComparableExpression<T>, Node<T> {
    @Override
    public SqlType<T> type() {
        return inner.type();
    }

    @Override
    public Labelled<T> rewriteParts(StatementRewriter rewriter) {
        Expression<T> changed = rewriter.expression(inner);
        return changed == inner ? this : new Labelled<>(changed, label);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.labelled(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
