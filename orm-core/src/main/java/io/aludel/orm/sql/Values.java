package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import java.util.List;

/** Rows of constants in FROM. */
public record Values(List<String> columns, List<List<Expression<?>>> rows, AliasName alias) implements FromItem {

    public <T> DerivedColumn<T> column(String name, SqlType<T> type) {
        return new DerivedColumn<>(this, name, type);
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        List<List<Expression<?>>> newRows = Lists.map(rows, row -> Lists.map(row, rewriter::expression));
        AliasName newAlias = rewriter.alias(alias);
        return newRows == rows && newAlias == alias ? this : new Values(columns, newRows, newAlias);
    }
}
