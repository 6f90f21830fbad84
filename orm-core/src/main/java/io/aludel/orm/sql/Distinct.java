package io.aludel.orm.sql;

import java.util.List;

/**
 * Each row once.
 *
 * @param on what makes rows the same, where the database can tell; empty for everything selected
 */
public record Distinct(List<Expression<?>> on) {
    static final Distinct ROWS = new Distinct(List.of());
}
