package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** A condition negated. */
public record Not(BooleanExpression condition) implements BooleanExpression, Node<Boolean> {
    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return condition;
    }

    @Override
    public Not rewriteParts(StatementRewriter rewriter) {
        BooleanExpression changed = rewriter.condition(condition);
        return changed == condition ? this : new Not(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.not(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
