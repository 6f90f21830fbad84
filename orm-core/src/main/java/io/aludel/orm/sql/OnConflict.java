package io.aludel.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an insert does with a row whose unique values are there already.
 *
 * @param target      the unique columns; empty for any conflict, where the database allows that
 * @param assignments what is updated; empty to leave the row that is there alone
 * @param condition   which rows are updated, or null for all
 */
public record OnConflict(
        List<Expression<?>> target,
        List<Assignment> assignments,
        @Nullable BooleanExpression condition) {

    OnConflict rewriteParts(StatementRewriter rewriter) {
        List<Expression<?>> newTarget = Lists.map(target, rewriter::expression);
        List<Assignment> newAssignments = rewriter.assignments(assignments);
        BooleanExpression newCondition = condition == null ? null : rewriter.condition(condition);
        return newTarget == target && newAssignments == assignments && newCondition == condition
                ? this
                : new OnConflict(newTarget, newAssignments, newCondition);
    }
}
