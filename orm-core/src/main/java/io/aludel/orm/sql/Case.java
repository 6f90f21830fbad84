package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of the first condition that is met; else {@code otherwise}, NULL if there is none. */
public record Case<T>(List<When<T>> whens, @Nullable Expression<? extends T> otherwise)
        implements ComparableExpression<T>, Node<T> {

    /** A condition and what it gives. */
    public record When<T>(BooleanExpression condition, Expression<? extends T> value) {
        private When<T> rewriteParts(StatementRewriter rewriter) {
            BooleanExpression newCondition = rewriter.condition(condition);
            Expression<? extends T> newValue = rewriter.expression(value);
            return newCondition == condition && newValue == value ? this : new When<>(newCondition, newValue);
        }
    }

    public Case<T> when(BooleanExpression condition, T value) {
        return when(condition, Bind.of(value));
    }

    public Case<T> when(BooleanExpression condition, Expression<? extends T> value) {
        return new Case<>(Lists.append(whens, List.of(new When<>(condition, value))), otherwise);
    }

    public Case<T> otherwise(@Nullable T value) {
        return otherwise(Bind.of(value));
    }

    public Case<T> otherwise(Expression<? extends T> value) {
        return new Case<>(whens, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SqlType<T> type() {
        SqlType<T> type = (SqlType<T>) whens.get(0).value().type();
        return type.isUnresolved() && otherwise != null ? (SqlType<T>) otherwise.type() : type;
    }

    @Override
    public Case<T> rewriteParts(StatementRewriter rewriter) {
        List<When<T>> newWhens = Lists.map(whens, when -> when.rewriteParts(rewriter));
        Expression<? extends T> newOtherwise = otherwise == null ? null : rewriter.expression(otherwise);
        return newWhens == whens && newOtherwise == otherwise ? this : new Case<>(newWhens, newOtherwise);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.caseOf(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
