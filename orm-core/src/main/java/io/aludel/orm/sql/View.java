package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Gives an expression the operators of its type; leaves no trace in the SQL. */
public sealed interface View<T> extends Node<T>
        permits BooleanView, NumberFunction, NumberView, StringView, TemporalView {

    Expression<T> inner();

    /** The same view of another expression. */
    Expression<T> of(Expression<T> other);

    @Override
    default SqlType<T> type() {
        return inner().type();
    }

    @Override
    default @Nullable String label() {
        return inner().label();
    }

    @Override
    default Expression<T> rewriteParts(StatementRewriter rewriter) {
        Expression<T> changed = rewriter.expression(inner());
        return changed == inner() ? this : of(changed);
    }

    @Override
    default void accept(NodeVisitor visitor) {
        visitor.view(this);
    }
}
