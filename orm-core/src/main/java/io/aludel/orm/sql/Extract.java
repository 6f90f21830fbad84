package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** A part of a date or time. */
public record Extract(TimeField field, Expression<?> operand) implements Node<Integer> {
    @Override
    public SqlType<Integer> type() {
        return Types.INTEGER;
    }

    @Override
    public Extract rewriteParts(StatementRewriter rewriter) {
        Expression<?> changed = rewriter.expression(operand);
        return changed == operand ? this : new Extract(field, changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.extract(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
