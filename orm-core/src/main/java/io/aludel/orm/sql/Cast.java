package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A value as another type. */
public record Cast<T>(Expression<?> operand, SqlType<T> type) implements ComparableExpression<T>, Node<T> {
    @Override
    public @Nullable String label() {
        return operand.label();
    }

    @Override
    public Cast<T> rewriteParts(StatementRewriter rewriter) {
        Expression<?> changed = rewriter.expression(operand);
        return changed == operand ? this : new Cast<>(changed, type);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.cast(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
