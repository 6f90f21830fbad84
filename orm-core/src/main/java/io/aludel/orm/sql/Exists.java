package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** Whether a query gives any row. What the surrounding query has in FROM is not repeated in it, but referred to. */
public record Exists(Query<?> query) implements BooleanExpression, Node<Boolean> {
    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public Exists rewriteParts(StatementRewriter rewriter) {
        Query<?> changed = rewriter.query(query);
        return changed == query ? this : new Exists(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.exists(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
