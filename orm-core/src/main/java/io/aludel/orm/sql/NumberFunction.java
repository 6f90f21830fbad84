package io.aludel.orm.sql;

/** A function that gives a number: with the operators of numbers, and those of aggregates and window functions. */
public record NumberFunction<N extends Number>(FunctionCall<N> inner) implements NumberExpression<N>, View<N> {

    /** Each different value once. */
    public NumberFunction<N> distinct() {
        return new NumberFunction<>(inner.distinct());
    }

    /** Only the rows that meet the condition. */
    public NumberFunction<N> filter(BooleanExpression condition) {
        return new NumberFunction<>(inner.filter(condition));
    }

    public NumberExpression<N> over(Window window) {
        return new NumberView<>(inner.over(window));
    }

    /** Over all rows. */
    public NumberExpression<N> over() {
        return over(Window.ALL);
    }

    @Override
    public Expression<N> of(Expression<N> other) {
        return other instanceof FunctionCall<N> call ? new NumberFunction<>(call) : new NumberView<>(other);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
