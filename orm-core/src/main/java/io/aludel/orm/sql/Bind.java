package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A parameter. Two are equal if their types are: values take no part in a statement's identity.
 *
 * @param slot the parameter's place among {@link Binds#of} of the statement it was numbered in, or -1: then the value
 *             belongs to every execution
 */
public record Bind<T>(@Nullable T value, SqlType<T> type, int slot) implements ComparableExpression<T>, Node<T> {

    public Bind(@Nullable T value, SqlType<T> type) {
        this(value, type, -1);
    }

    /** A parameter typed by its value's class; unresolved where that says nothing. */
    @SuppressWarnings("unchecked")
    public static <T> Bind<T> of(@Nullable T value) {
        if (value == null || !Types.isKnown(value.getClass())) {
            return new Bind<>(value, Types.unresolved());
        }
        return new Bind<>(value, Types.of((Class<T>) value.getClass()));
    }

    Bind<T> withSlot(int number) {
        return new Bind<>(value, type, number);
    }

    /** A parameter that does not know its type yet takes that of the expression it meets; all else stays. */
    @SuppressWarnings("unchecked")
    static Expression<?> settle(Expression<?> operand, Expression<?> met) {
        if (operand instanceof Bind<?> bind
                && bind.type.isUnresolved()
                && !met.type().isUnresolved()) {
            return new Bind<>(bind.value, (SqlType<Object>) met.type(), bind.slot);
        }
        if (operand instanceof Tuple tuple && met instanceof Tuple other) {
            return tuple.settle(other);
        }
        return operand;
    }

    @Override
    public Expression<T> rewriteParts(StatementRewriter rewriter) {
        return this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.bind(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bind<?> bind && type.equals(bind.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
