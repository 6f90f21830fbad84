package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** In an insert: what the database gives a column that is left out. */
public record DefaultValue() implements Node<Object> {
    static final DefaultValue INSTANCE = new DefaultValue();

    @Override
    public SqlType<Object> type() {
        return Types.unresolved();
    }

    @Override
    public DefaultValue rewriteParts(StatementRewriter rewriter) {
        return this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.defaultValue(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
