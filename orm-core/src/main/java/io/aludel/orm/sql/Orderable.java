package io.aludel.orm.sql;

/** What a query can be ordered by: an expression, ascending, or an {@link Ordering} that says more. */
public sealed interface Orderable permits Expression, Ordering {
    Ordering ordering();
}
