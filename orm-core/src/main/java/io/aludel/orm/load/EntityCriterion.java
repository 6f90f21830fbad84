package io.aludel.orm.load;

import io.aludel.orm.sql.BooleanExpression;

/**
 * A condition on every occurrence of an entity, of those that extend it, or of those that implement an interface.
 *
 * @param condition written about {@code type} itself, not lowered
 */
record EntityCriterion(Class<?> type, BooleanExpression condition) {}
