package io.aludel.orm.schema;

/** What the database does to a row when the row it refers to goes or changes its key. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The words of SQL. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
