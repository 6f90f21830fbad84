package io.aludel.orm.sql;

import io.aludel.orm.schema.Column;
import io.aludel.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A column of a table in FROM. */
public record ColumnRef<T>(TableFrom from, Column column) implements ComparableExpression<T>, Node<T> {
    @Override
    @SuppressWarnings("unchecked")
    public SqlType<T> type() {
        return (SqlType<T>) column.type();
    }

    @Override
    public String label() {
        return column.name();
    }

    @Override
    public Expression<T> rewriteParts(StatementRewriter rewriter) {
        FromItem changed = rewriter.from(from);
        return changed != from && changed instanceof TableFrom table ? new ColumnRef<>(table, column) : this;
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.column(this);
    }

    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ColumnRef<?> ref && column == ref.column && from.equals(ref.from);
    }

    @Override
    public int hashCode() {
        return from.hashCode() * 31 + column.hashCode();
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
