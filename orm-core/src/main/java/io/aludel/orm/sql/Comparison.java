package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import org.jspecify.annotations.Nullable;

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

    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Comparison same
                        && operator == same.operator
                        && left.equals(same.left)
                        && right.equals(same.right);
    }

    @Override
    public int hashCode() {
        return (operator.ordinal() * 31 + left.hashCode()) * 31 + right.hashCode();
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
