package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A relationship leads to any object, or to one that meets conditions.
 *
 * @param target   whose attributes the conditions speak of
 * @param criteria null for any object
 */
public record HasRelated(
        RelationshipAttribute<?, ?> relationship,
        EntityFrom<?> target,
        @Nullable BooleanExpression criteria,
        boolean isNegated)
        implements BooleanExpression, EntityExpression<Boolean> {

    @Override
    public EntityFrom<?> source() {
        return relationship.source();
    }

    @Override
    public String path() {
        return relationship.path();
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new HasRelated(relationship, target, criteria, !isNegated);
    }

    @Override
    public Expression<Boolean> rewriteParts(StatementRewriter rewriter) {
        RelationshipAttribute<?, ?> newRelationship = relationship.rewritten(rewriter);
        EntityFrom<?> newTarget = rewriter.from(target) instanceof EntityFrom<?> entity ? entity : target;
        BooleanExpression newCriteria = criteria == null ? null : rewriter.condition(criteria);
        return newRelationship == relationship && newTarget == target && newCriteria == criteria
                ? this
                : new HasRelated(newRelationship, newTarget, newCriteria, isNegated);
    }
}
