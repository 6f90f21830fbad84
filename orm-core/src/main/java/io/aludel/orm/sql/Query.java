package io.aludel.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement that gives rows.
 *
 * @param <R> what it gives for each row: the value if it selects one element, else a {@link Row}
 */
public sealed interface Query<R> extends Statement permits Select, SetOperation, TextQuery, Returning {

    List<Element<?>> elements();

    @Override
    Query<R> rewriteParts(StatementRewriter rewriter);

    /** The same query whose columns keep the names they have now when entities are lowered. */
    Query<R> withFixedLabels();

    /** In FROM, under a name that the renderer makes. */
    default Subquery subquery() {
        return new Subquery(withFixedLabels(), AliasName.of(null));
    }

    default Subquery subquery(String name) {
        return new Subquery(withFixedLabels(), AliasName.of(name));
    }

    /** As a common table expression. */
    default Cte cte(String name) {
        return new Cte(name, withFixedLabels(), false);
    }

    /**
     * As the first part of a recursive common table expression, followed by {@code UNION ALL} and what {@code next} makes
     * of the expression itself.
     */
    default Cte recursiveCte(String name, Function<CteReference, ? extends Query<?>> next) {
        Query<R> first = withFixedLabels();
        Query<?> more = next.apply(new CteReference(name, first.elements()));
        return new Cte(name, new SetOperation<R>(SetOperator.UNION_ALL, List.of(first, more)), true);
    }

    /** The one value of the one row it gives, or NULL for none. */
    default ScalarSubquery<R> scalar() {
        return new ScalarSubquery<>(this);
    }

    default Exists exists() {
        return new Exists(this);
    }

    /** Rows of either, each once. */
    default SetOperation<R> union(Query<? extends R> other) {
        return SetOperation.of(SetOperator.UNION, this, other);
    }

    default SetOperation<R> unionAll(Query<? extends R> other) {
        return SetOperation.of(SetOperator.UNION_ALL, this, other);
    }

    default SetOperation<R> intersect(Query<? extends R> other) {
        return SetOperation.of(SetOperator.INTERSECT, this, other);
    }

    /** Rows of this query that the other does not give. */
    default SetOperation<R> except(Query<? extends R> other) {
        return SetOperation.of(SetOperator.EXCEPT, this, other);
    }

    /** How the one element's value becomes the row, or null where the row is a {@link Row} of all. */
    default @Nullable Element<R> single() {
        return null;
    }
}
