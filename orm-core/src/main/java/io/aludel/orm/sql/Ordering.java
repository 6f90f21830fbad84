package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/** An expression to order by, with its direction. */
public record Ordering(Expression<?> expression, boolean isDescending, NullsOrder nulls) implements Orderable {

    public Ordering nullsFirst() {
        return new Ordering(expression, isDescending, NullsOrder.FIRST);
    }

    public Ordering nullsLast() {
        return new Ordering(expression, isDescending, NullsOrder.LAST);
    }

    @Override
    public Ordering ordering() {
        return this;
    }

    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Ordering same
                        && isDescending == same.isDescending
                        && nulls == same.nulls
                        && expression.equals(same.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode() * 31 + (isDescending ? 1 : 0);
    }

    Ordering rewriteParts(StatementRewriter rewriter) {
        Expression<?> changed = rewriter.expression(expression);
        return changed == expression ? this : new Ordering(changed, isDescending, nulls);
    }
}
