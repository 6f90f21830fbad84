package io.aludel.orm.sql;

/** A row of nine values. Null where the database gave NULL. */
public interface Row9<A, B, C, D, E, F, G, H, I> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    F v6();

    G v7();

    H v8();

    I v9();
}
