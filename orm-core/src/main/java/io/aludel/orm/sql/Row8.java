package io.aludel.orm.sql;

/** A row of eight values. Null where the database gave NULL. */
public interface Row8<A, B, C, D, E, F, G, H> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    F v6();

    G v7();

    H v8();
}
