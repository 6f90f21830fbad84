package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import org.jspecify.annotations.Nullable;

/** A value between two others, both included. */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean isNegated)
        implements BooleanExpression, Node<Boolean> {

    public Between {
        low = Bind.settle(low, operand);
        high = Bind.settle(high, operand);
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new Between(operand, low, high, !isNegated);
    }

    @Override
    public Between rewriteParts(StatementRewriter rewriter) {
        Expression<?> newOperand = rewriter.expression(operand);
        Expression<?> newLow = rewriter.expression(low);
        Expression<?> newHigh = rewriter.expression(high);
        return newOperand == operand && newLow == low && newHigh == high
                ? this
                : new Between(newOperand, newLow, newHigh, isNegated);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.between(this);
    }

    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Between same
                        && isNegated == same.isNegated
                        && operand.equals(same.operand)
                        && low.equals(same.low)
                        && high.equals(same.high);
    }

    @Override
    public int hashCode() {
        return (operand.hashCode() * 31 + low.hashCode()) * 31 + high.hashCode();
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
