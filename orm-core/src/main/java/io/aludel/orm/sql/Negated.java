package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** A number with its sign turned. */
public record Negated<N>(Expression<N> operand) implements Node<N> {
    @Override
    public SqlType<N> type() {
        return operand.type();
    }

    @Override
    public Negated<N> rewriteParts(StatementRewriter rewriter) {
        Expression<N> changed = rewriter.expression(operand);
        return changed == operand ? this : new Negated<>(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.negated(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
