package io.aludel.orm.sql;

/** A numeric expression with the operators of numbers. */
record NumberView<N extends Number>(Expression<N> inner) implements NumberExpression<N>, View<N> {
    @Override
    public Expression<N> of(Expression<N> other) {
        return new NumberView<>(other);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
