package io.aludel.orm.sql;

/** A boolean expression as a condition. */
record BooleanView(Expression<Boolean> inner) implements BooleanExpression, View<Boolean> {
    @Override
    public Expression<Boolean> of(Expression<Boolean> other) {
        return BooleanExpression.of(other);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
