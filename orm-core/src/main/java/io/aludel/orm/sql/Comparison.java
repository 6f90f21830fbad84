package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** Two values compared. */
public record Comparison(Expression<?> left, ComparisonOperator operator, Expression<?> right)
        implements BooleanExpression, Node<Boolean> {

    public Comparison {
        right = Bind.settle(right, left);
        left = Bind.settle(left, right);
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new Comparison(left, operator.negated(), right);
    }

    @Override
    public Comparison rewriteParts(StatementRewriter rewriter) {
        Expression<?> newLeft = rewriter.expression(left);
        Expression<?> newRight = rewriter.expression(right);
        return newLeft == left && newRight == right ? this : new Comparison(newLeft, operator, newRight);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.comparison(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
