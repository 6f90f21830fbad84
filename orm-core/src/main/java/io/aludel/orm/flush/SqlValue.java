package io.aludel.orm.flush;

import io.aludel.orm.sql.Expression;
import io.aludel.orm.state.ComputedValue;

/** An attribute's value as SQL. */
public record SqlValue(Expression<?> expression) implements ComputedValue {}
