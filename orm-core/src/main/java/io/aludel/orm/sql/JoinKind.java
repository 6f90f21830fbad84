package io.aludel.orm.sql;

/** How two items of FROM are joined. */
public enum JoinKind {
    INNER("JOIN"),
    LEFT("LEFT OUTER JOIN"),
    RIGHT("RIGHT OUTER JOIN"),
    FULL("FULL OUTER JOIN"),
    CROSS("CROSS JOIN");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
