package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** Whether a value is NULL, or is not. */
public record IsNull(Expression<?> operand, boolean isNegated) implements BooleanExpression, Node<Boolean> {
    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new IsNull(operand, !isNegated);
    }

    @Override
    public IsNull rewriteParts(StatementRewriter rewriter) {
        Expression<?> changed = rewriter.expression(operand);
        return changed == operand ? this : new IsNull(changed, isNegated);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.isNull(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
