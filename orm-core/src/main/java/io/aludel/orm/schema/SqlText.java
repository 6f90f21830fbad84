package io.aludel.orm.schema;

/** A piece of SQL that is passed on as it stands: a default, a check condition, the expression of a computed column. */
public record SqlText(String sql) {
    @Override
    public String toString() {
        return sql;
    }
}
