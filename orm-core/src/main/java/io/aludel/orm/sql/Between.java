package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

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

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
