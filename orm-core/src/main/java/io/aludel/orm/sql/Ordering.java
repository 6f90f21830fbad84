package io.aludel.orm.sql;

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

    Ordering rewriteParts(StatementRewriter rewriter) {
        Expression<?> changed = rewriter.expression(expression);
        return changed == expression ? this : new Ordering(changed, isDescending, nulls);
    }
}
