package io.aludel.orm.sql;

/** A row of seven values. Null where the database gave NULL. */
public interface Row7<A, B, C, D, E, F, G> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    F v6();

    G v7();
}
