package io.aludel.orm.sql;

import java.util.List;

/** Where an insert's rows come from. */
public sealed interface InsertSource {

    /** Rows of values, each in the order of the columns. */
    record Rows(List<List<Expression<?>>> rows) implements InsertSource {}

    /** The rows of a query. */
    record FromQuery(Query<?> query) implements InsertSource {}
}
