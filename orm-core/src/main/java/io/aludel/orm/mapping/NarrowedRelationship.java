package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.EntityJoin;
import io.aludel.orm.sql.StatementRewriter;
import org.jspecify.annotations.Nullable;

/** A relationship to some of its targets, or to an alias of them. */
public record NarrowedRelationship<E, T>(
        RelationshipAttribute<E, ?> attribute,
        EntityFrom<T> target,
        @Nullable BooleanExpression criteria) implements RelationshipRef<E, T> {

    /** Holds one of those targets that meets the conditions too. */
    public BooleanExpression any(BooleanExpression... conditions) {
        return new HasRelated(attribute, target, and(conditions).criteria(), false);
    }

    /** Refers to one of those targets, which meets the conditions too. */
    public BooleanExpression has(BooleanExpression... conditions) {
        return any(conditions);
    }

    @Override
    @SuppressWarnings("unchecked")
    public EntityJoin rewriteParts(StatementRewriter rewriter) {
        RelationshipAttribute<E, ?> newAttribute = attribute.rewritten(rewriter);
        EntityFrom<T> newTarget =
                rewriter.from(target) instanceof EntityFrom<?> entity ? (EntityFrom<T>) entity : target;
        BooleanExpression newCriteria = criteria == null ? null : rewriter.condition(criteria);
        return newAttribute == attribute && newTarget == target && newCriteria == criteria
                ? this
                : new NarrowedRelationship<>(newAttribute, newTarget, newCriteria);
    }
}
