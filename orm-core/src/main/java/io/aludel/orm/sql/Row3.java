package io.aludel.orm.sql;

/** A row of three values. Null where the database gave NULL. */
public interface Row3<A, B, C> extends Row {
    A v1();

    B v2();

    C v3();
}
