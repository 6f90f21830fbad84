package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/** An entity in FROM or among what a query gives; lowered to tables and columns before it is rendered. */
public non-sealed interface EntityFrom<E> extends FromItem, Element<E> {
    Class<E> entity();

    @Override
    default @Nullable String label() {
        return entity().getSimpleName();
    }
}
