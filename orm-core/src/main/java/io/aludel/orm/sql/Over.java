package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** A function over a window of rows. */
public record Over<T>(FunctionCall<T> function, Window window) implements ComparableExpression<T>, Node<T> {
    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public Over<T> rewriteParts(StatementRewriter rewriter) {
        FunctionCall<T> newFunction = function.rewriteParts(rewriter);
        Window newWindow = window.rewriteParts(rewriter);
        return newFunction == function && newWindow == window ? this : new Over<>(newFunction, newWindow);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.over(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
