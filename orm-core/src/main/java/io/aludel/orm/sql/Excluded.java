package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** In an upsert: the value the insert would have written. */
public record Excluded<T>(Expression<T> column) implements ComparableExpression<T>, Node<T> {
    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public Excluded<T> rewriteParts(StatementRewriter rewriter) {
        Expression<T> changed = rewriter.expression(column);
        return changed == column ? this : new Excluded<>(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.excluded(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
