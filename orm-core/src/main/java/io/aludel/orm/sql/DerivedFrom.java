package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import java.util.List;

/** What in FROM has columns that a query gives. */
public sealed interface DerivedFrom permits Cte, CteAlias, CteReference, Lateral, Subquery {

    /** Itself, as an item of FROM. */
    FromItem item();

    /** What the query gives, in order. */
    List<Element<?>> elements();

    default <T> DerivedColumn<T> column(String name, SqlType<T> type) {
        return new DerivedColumn<>(item(), name, type);
    }

    /** The column of that name, or for that attribute, typed as the query has it. */
    default DerivedColumn<?> column(String name) {
        return new DerivedColumn<>(item(), Labels.existing(elements(), name), Labels.typeOf(elements(), name));
    }

    /** The column that the query selects {@code selected} as. */
    default <T> DerivedColumn<T> column(Expression<T> selected) {
        return new DerivedColumn<>(item(), Labels.labelOf(elements(), selected), selected.type());
    }

    default StringExpression string(Expression<String> selected) {
        return new StringView(column(selected));
    }

    default <N extends Number> NumberExpression<N> number(Expression<N> selected) {
        return new NumberView<>(column(selected));
    }
}
