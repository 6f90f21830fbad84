package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A constant written into the SQL itself. Unlike a {@link Bind}'s, its value is part of the statement's identity. */
public record Literal<T>(@Nullable T value, SqlType<T> type) implements ComparableExpression<T>, Node<T> {
    @Override
    public Expression<T> rewriteParts(StatementRewriter rewriter) {
        return this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.literal(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
