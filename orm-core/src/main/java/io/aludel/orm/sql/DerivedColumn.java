package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** A column of a subquery, a common table expression or anything else in FROM that is no table, by its name. */
public record DerivedColumn<T>(FromItem from, String name, SqlType<T> type)
        implements ComparableExpression<T>, Node<T> {
    @Override
    public String label() {
        return name;
    }

    @Override
    public Expression<T> rewriteParts(StatementRewriter rewriter) {
        FromItem changed = rewriter.from(from);
        return changed == from ? this : new DerivedColumn<>(changed, name, type);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.derivedColumn(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
