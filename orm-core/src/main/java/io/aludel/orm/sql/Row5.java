package io.aludel.orm.sql;

/** A row of five values. Null where the database gave NULL. */
public interface Row5<A, B, C, D, E> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();
}
