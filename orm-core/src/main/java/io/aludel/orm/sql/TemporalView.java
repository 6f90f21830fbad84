package io.aludel.orm.sql;

/** An expression of dates or times with their operators. */
record TemporalView<T>(Expression<T> inner) implements TemporalExpression<T>, View<T> {
    @Override
    public Expression<T> of(Expression<T> other) {
        return new TemporalView<>(other);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
