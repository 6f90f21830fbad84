package io.aludel.orm.sql;

/** A row of six values. Null where the database gave NULL. */
public interface Row6<A, B, C, D, E, F> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    F v6();
}
