package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Join;

/** A join that says no condition. */
final class KeyJoin {
    private KeyJoin() {}

    static BooleanExpression condition(Join join) {
        throw new OrmException(
                ErrorCode.JOIN_WITHOUT_CONDITION,
                "Cannot render a join to " + join.target() + ": it has no condition. Give one, or join along a"
                        + " relationship.");
    }
}
