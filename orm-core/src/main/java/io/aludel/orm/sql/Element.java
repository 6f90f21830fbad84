package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a query gives for each row: an expression's value, or an entity.
 *
 * @param <T> the Java type of what it gives
 */
public sealed interface Element<T> permits Expression, EntityFrom {
    /** The name a row knows it by, or null where it has none of its own. */
    @Nullable
    String label();
}
