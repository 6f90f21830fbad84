package io.aludel.orm.sql;

/** A column and what it is set to. */
public record Assignment(Expression<?> column, Expression<?> value) {
    public Assignment {
        value = Bind.settle(value, column);
    }

    Assignment rewriteParts(StatementRewriter rewriter) {
        Expression<?> newColumn = rewriter.expression(column);
        Expression<?> newValue = rewriter.expression(value);
        return newColumn == column && newValue == value ? this : new Assignment(newColumn, newValue);
    }
}
