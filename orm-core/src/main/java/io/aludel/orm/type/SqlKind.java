package io.aludel.orm.type;

/** The kinds of columns, without regard to a database. A dialect knows its own word for each. */
public enum SqlKind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    NUMERIC,
    CHAR,
    VARCHAR,
    TEXT,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_WITH_TIME_ZONE,
    BINARY,
    UUID,
    JSON,
    ARRAY,
    /** Not known when the statement was written; settled by the column that a value is compared with or assigned to. */
    UNRESOLVED
}
