package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/** A relationship that a query can join along; lowered to tables and conditions before it is rendered. */
public interface EntityJoin {
    /** The entity on the other side, under its own name unless an alias was asked for. */
    EntityFrom<?> target();

    /** The entity it starts from, or null where the query must have it in FROM by itself. */
    default @Nullable EntityFrom<?> source() {
        return null;
    }

    /** What must hold besides the keys; a {@link Join} takes it over, and its own copy is what counts from then on. */
    default @Nullable BooleanExpression criteria() {
        return null;
    }

    /** How messages write it, for example {@code User.addresses}. */
    String path();

    /** This join with each part as the rewriter answers it. */
    default EntityJoin rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
