package io.aludel.orm.sql;

/** A row of four values. Null where the database gave NULL. */
public interface Row4<A, B, C, D> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();
}
