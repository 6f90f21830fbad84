package io.aludel.orm.sql;

/** How the rows of queries are combined. */
public enum SetOperator {
    UNION,
    UNION_ALL,
    INTERSECT,
    INTERSECT_ALL,
    EXCEPT,
    EXCEPT_ALL;

    public String sql() {
        return name().replace('_', ' ');
    }
}
