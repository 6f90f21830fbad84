package io.aludel.orm.sql;

import java.util.List;

/** A condition, or a boolean column used as one. */
public interface BooleanExpression extends ComparableExpression<Boolean> {

    /** Any boolean expression as a condition. */
    static BooleanExpression of(Expression<Boolean> expression) {
        return expression instanceof BooleanExpression condition ? condition : new BooleanView(expression);
    }

    default BooleanExpression and(BooleanExpression other) {
        return Junction.of(true, List.of(this, other));
    }

    default BooleanExpression or(BooleanExpression other) {
        return Junction.of(false, List.of(this, other));
    }

    default BooleanExpression not() {
        return new Not(this);
    }

    /** A condition that this one with {@code other} negated; {@code this AND NOT other}. */
    default BooleanExpression andNot(BooleanExpression other) {
        return and(other.not());
    }
}
