package io.aludel.orm.sql;

/** An expression whose values have an order. */
public non-sealed interface ComparableExpression<T> extends Expression<T> {

    default BooleanExpression lt(T value) {
        return new Comparison(this, ComparisonOperator.LT, new Bind<>(value, type()));
    }

    default BooleanExpression lt(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.LT, other);
    }

    default BooleanExpression le(T value) {
        return new Comparison(this, ComparisonOperator.LE, new Bind<>(value, type()));
    }

    default BooleanExpression le(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.LE, other);
    }

    default BooleanExpression gt(T value) {
        return new Comparison(this, ComparisonOperator.GT, new Bind<>(value, type()));
    }

    default BooleanExpression gt(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.GT, other);
    }

    default BooleanExpression ge(T value) {
        return new Comparison(this, ComparisonOperator.GE, new Bind<>(value, type()));
    }

    default BooleanExpression ge(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.GE, other);
    }

    /** Both ends included. */
    default BooleanExpression between(T low, T high) {
        return new Between(this, new Bind<>(low, type()), new Bind<>(high, type()), false);
    }

    default BooleanExpression between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, false);
    }

    default BooleanExpression notBetween(T low, T high) {
        return new Between(this, new Bind<>(low, type()), new Bind<>(high, type()), true);
    }

    default BooleanExpression notBetween(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, true);
    }
}
