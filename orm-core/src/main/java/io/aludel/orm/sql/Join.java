package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * One join of a query.
 *
 * @param condition ON; for a join along a relationship what must hold besides; null where the keys say it all
 * @param along     the relationship followed, or null; lowered together with the entities
 */
public record Join(
        JoinKind kind,
        FromItem target,
        @Nullable BooleanExpression condition,
        @Nullable EntityJoin along) {

    Join rewriteParts(StatementRewriter rewriter) {
        FromItem newTarget = rewriter.from(target);
        BooleanExpression newCondition = condition == null ? null : rewriter.condition(condition);
        EntityJoin newAlong = along == null ? null : along.rewriteParts(rewriter);
        return newTarget == target && newCondition == condition && newAlong == along
                ? this
                : new Join(kind, newTarget, newCondition, newAlong);
    }
}
