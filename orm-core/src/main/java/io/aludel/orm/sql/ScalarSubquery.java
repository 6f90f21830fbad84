package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A query of one column and at most one row, as a value. What the surrounding query has in FROM is not repeated in it, but
 * referred to.
 */
public record ScalarSubquery<T>(Query<T> query) implements ComparableExpression<T>, Node<T> {
    @Override
    @SuppressWarnings("unchecked")
    public SqlType<T> type() {
        return query.elements().get(0) instanceof Expression<?> element
                ? (SqlType<T>) element.type()
                : Types.unresolved();
    }

    @Override
    public @Nullable String label() {
        return null;
    }

    @Override
    public ScalarSubquery<T> rewriteParts(StatementRewriter rewriter) {
        Query<T> changed = rewriter.query(query);
        return changed == query ? this : new ScalarSubquery<>(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.scalarSubquery(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
