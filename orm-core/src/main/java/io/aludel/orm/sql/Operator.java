package io.aludel.orm.sql;

/** What combines two values into one. */
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/"),
    MOD("%"),
    CONCAT("||"),
    BIT_AND("&"),
    BIT_OR("|"),
    BIT_XOR("#"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
