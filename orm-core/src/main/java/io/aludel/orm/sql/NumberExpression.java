package io.aludel.orm.sql;

import io.aludel.orm.type.Types;

/** A number in SQL. Arithmetic is the database's: whole numbers divide to a whole number where the database does so. */
public interface NumberExpression<N extends Number> extends ComparableExpression<N> {

    /** Any numeric expression with the operators of numbers. */
    static <N extends Number> NumberExpression<N> of(Expression<N> expression) {
        return expression instanceof NumberExpression<N> number ? number : new NumberView<>(expression);
    }

    default NumberExpression<N> plus(N value) {
        return plus(Bind.of(value));
    }

    default NumberExpression<N> plus(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.PLUS, other, null));
    }

    default NumberExpression<N> minus(N value) {
        return minus(Bind.of(value));
    }

    default NumberExpression<N> minus(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.MINUS, other, null));
    }

    default NumberExpression<N> times(N value) {
        return times(Bind.of(value));
    }

    default NumberExpression<N> times(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.TIMES, other, null));
    }

    default NumberExpression<N> dividedBy(N value) {
        return dividedBy(Bind.of(value));
    }

    default NumberExpression<N> dividedBy(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.DIVIDED_BY, other, null));
    }

    /** The remainder, with this number's sign. */
    default NumberExpression<N> mod(N value) {
        return mod(Bind.of(value));
    }

    default NumberExpression<N> mod(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.MOD, other, null));
    }

    default NumberExpression<N> bitAnd(N value) {
        return bitAnd(Bind.of(value));
    }

    default NumberExpression<N> bitAnd(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.BIT_AND, other, null));
    }

    default NumberExpression<N> bitOr(N value) {
        return bitOr(Bind.of(value));
    }

    default NumberExpression<N> bitOr(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.BIT_OR, other, null));
    }

    default NumberExpression<N> bitXor(N value) {
        return bitXor(Bind.of(value));
    }

    default NumberExpression<N> bitXor(Expression<? extends Number> other) {
        return new NumberView<>(new Operation<>(this, Operator.BIT_XOR, other, null));
    }

    default NumberExpression<N> shiftLeft(int bits) {
        return new NumberView<>(new Operation<>(this, Operator.SHIFT_LEFT, Bind.of(bits), null));
    }

    default NumberExpression<N> shiftRight(int bits) {
        return new NumberView<>(new Operation<>(this, Operator.SHIFT_RIGHT, Bind.of(bits), null));
    }

    default NumberExpression<N> negated() {
        return new NumberView<>(new Negated<>(this));
    }

    default NumberExpression<N> abs() {
        return new NumberView<>(FunctionCall.like("abs", this));
    }

    /** Rounded to {@code digits} after the point. */
    default NumberExpression<N> round(int digits) {
        return new NumberView<>(FunctionCall.like("round", this, new Bind<>(digits, Types.INTEGER)));
    }
}
