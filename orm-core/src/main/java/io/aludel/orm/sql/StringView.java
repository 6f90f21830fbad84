package io.aludel.orm.sql;

/** A string expression with the operators of strings. */
record StringView(Expression<String> inner) implements StringExpression, View<String> {
    @Override
    public Expression<String> of(Expression<String> other) {
        return new StringView(other);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
