package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** True or false, as a condition. */
public record Truth(boolean isTrue) implements BooleanExpression, Node<Boolean> {
    static final Truth TRUE = new Truth(true);
    static final Truth FALSE = new Truth(false);

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return isTrue ? FALSE : TRUE;
    }

    @Override
    public Truth rewriteParts(StatementRewriter rewriter) {
        return this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.truth(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
