package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** {@code *}, what {@code count(*)} counts. */
public record Star() implements Node<Object> {
    static final Star ALL = new Star();

    @Override
    public SqlType<Object> type() {
        return Types.unresolved();
    }

    @Override
    public Star rewriteParts(StatementRewriter rewriter) {
        return this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.star(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
