package io.aludel.orm.sql;

/** A row of two values. Null where the database gave NULL. */
public interface Row2<A, B> extends Row {
    A v1();

    B v2();
}
