package io.aludel.orm.sql;

import java.util.List;

/** A column and what it is set to. */
public record Assignment(Expression<?> column, Expression<?> value) {
    public Assignment {
        value = Bind.settle(value, column);
    }

    /** What this assignment means: of a hybrid other ones. */
    List<Assignment> settled() {
        return column instanceof EntityExpression<?> entity && entity.isHybrid()
                ? entity.assignments(value)
                : List.of(this);
    }

    Assignment rewriteParts(StatementRewriter rewriter) {
        Expression<?> newColumn = rewriter.expression(column);
        Expression<?> newValue = rewriter.expression(value);
        return newColumn == column && newValue == value ? this : new Assignment(newColumn, newValue);
    }
}
