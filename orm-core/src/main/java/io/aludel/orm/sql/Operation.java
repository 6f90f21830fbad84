package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Two values combined.
 *
 * @param resultType null where that is the type of the left one
 */
public record Operation<T>(
        Expression<?> left,
        Operator operator,
        Expression<?> right,
        @Nullable SqlType<T> resultType) implements ComparableExpression<T>, Node<T> {

    @Override
    @SuppressWarnings("unchecked")
    public SqlType<T> type() {
        return resultType != null ? resultType : (SqlType<T>) left.type();
    }

    @Override
    public Operation<T> rewriteParts(StatementRewriter rewriter) {
        Expression<?> newLeft = rewriter.expression(left);
        Expression<?> newRight = rewriter.expression(right);
        return newLeft == left && newRight == right ? this : new Operation<>(newLeft, operator, newRight, resultType);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.operation(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
