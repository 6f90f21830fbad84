package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.StatementRewriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a loader option. */
public sealed interface LoadStep {

    LoadStep rewriteParts(StatementRewriter rewriter);

    /**
     * Along a relationship.
     *
     * @param target    the class or alias spoken of below and in criteria
     * @param criteria  what targets must meet besides, or null
     * @param isInner   whether a join is INNER; null: as the mapping says
     * @param recursion how many more levels of the same relationship; -1: all
     * @param order     the order of the targets; empty: as the mapping says
     * @param limit     how many targets each parent gets at most; 0: all
     */
    record Follow(
            RelationshipAttribute<?, ?> relationship,
            LoadStrategy strategy,
            EntityFrom<?> target,
            @Nullable BooleanExpression criteria,
            @Nullable Boolean isInner,
            int recursion,
            List<Ordering> order,
            int limit)
            implements LoadStep {

        static Follow of(RelationshipRef<?, ?> along, LoadStrategy strategy) {
            return new Follow(along.attribute(), strategy, along.target(), along.criteria(), null, 0, List.of(), 0);
        }

        static Follow contained(RelationshipAttribute<?, ?> along, EntityFrom<?> alias) {
            return new Follow(along, LoadStrategy.CONTAINS_EAGER, alias, null, null, 0, List.of(), 0);
        }

        Follow and(BooleanExpression condition) {
            BooleanExpression all = criteria == null ? condition : criteria.and(condition);
            return new Follow(relationship, strategy, target, all, isInner, recursion, order, limit);
        }

        Follow inner(boolean inner) {
            return new Follow(relationship, strategy, target, criteria, inner, recursion, order, limit);
        }

        Follow recursive(int levels) {
            return new Follow(relationship, strategy, target, criteria, isInner, levels, order, limit);
        }

        Follow ordered(List<Ordering> keys) {
            return new Follow(relationship, strategy, target, criteria, isInner, recursion, keys, limit);
        }

        Follow limited(int most) {
            return new Follow(relationship, strategy, target, criteria, isInner, recursion, order, most);
        }

        @Override
        public LoadStep rewriteParts(StatementRewriter rewriter) {
            RelationshipAttribute<?, ?> newRelationship = relationship.rewritten(rewriter);
            EntityFrom<?> newTarget = rewriter.from(target) instanceof EntityFrom<?> entity ? entity : target;
            BooleanExpression newCriteria = criteria == null ? null : rewriter.condition(criteria);
            List<Ordering> newOrder = rewriter.orderings(order);
            return newRelationship == relationship
                            && newTarget == target
                            && newCriteria == criteria
                            && newOrder == order
                    ? this
                    : new Follow(
                            newRelationship, strategy, newTarget, newCriteria, isInner, recursion, newOrder, limit);
        }
    }

    /** Every relationship that no other option speaks of, here and below. */
    record Everything(LoadStrategy strategy) implements LoadStep {
        @Override
        public LoadStep rewriteParts(StatementRewriter rewriter) {
            return this;
        }
    }

    /**
     * Some columns.
     *
     * @param attributes empty: all of them
     * @param group      the group of deferred attributes meant instead, or null
     */
    record Columns(
            ColumnRule rule,
            List<ScalarAttribute<?, ?>> attributes,
            @Nullable String group) implements LoadStep {
        public Columns {
            attributes = List.copyOf(attributes);
        }

        @Override
        public LoadStep rewriteParts(StatementRewriter rewriter) {
            List<ScalarAttribute<?, ?>> changed = new java.util.ArrayList<>(attributes.size());
            for (ScalarAttribute<?, ?> attribute : attributes) {
                changed.add((ScalarAttribute<?, ?>) attribute.rewriteParts(rewriter));
            }
            return changed.equals(attributes) ? this : new Columns(rule, changed, group);
        }
    }

    /**
     * The columns of subclasses, whose tables a query of the superclass leaves out.
     *
     * @param types empty: all subclasses
     */
    record Subclasses(SubclassRule rule, List<Class<?>> types) implements LoadStep {
        public Subclasses {
            types = List.copyOf(types);
        }

        @Override
        public LoadStep rewriteParts(StatementRewriter rewriter) {
            return this;
        }
    }

    /** How columns of subclasses come. */
    enum SubclassRule {
        /** With the row, by LEFT OUTER JOINs. */
        JOINED,
        /** Right after the rows, by one SELECT … IN per class and 500 rows. */
        SELECTIN
    }

    /** What to do with columns. */
    enum ColumnRule {
        /** Leave these out until they are read. */
        DEFER,
        /** Leave these out, and fail when they are read. */
        DEFER_RAISE,
        /** Load these with the row although the mapping defers them. */
        UNDEFER,
        /** Load these and the key only. */
        ONLY,
        /** Load these and the key only, and fail when another is read. */
        ONLY_RAISE
    }
}
