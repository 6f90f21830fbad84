package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression over entities; lowered to one over columns before it is rendered. */
public non-sealed interface EntityExpression<T> extends Expression<T> {

    /** The entity it reads, which the query then has in FROM; null if it brings none. */
    @Nullable
    EntityFrom<?> source();

    /** How messages write it, for example {@code User.name}. */
    String path();

    /** Whether it stands for another expression, so that setting it in a statement sets something else. */
    default boolean isHybrid() {
        return false;
    }

    /** What setting it to a value sets. */
    default List<Assignment> assignments(Expression<?> value) {
        return List.of(new Assignment(this, value));
    }

    @Override
    default SqlType<T> type() {
        return Types.unresolved();
    }

    @Override
    default Expression<T> rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
