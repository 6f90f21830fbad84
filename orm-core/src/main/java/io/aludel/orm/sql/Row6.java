package io.aludel.orm.sql;

/** A row of six values. Null where the database gave NULL. */
public interface Row6<A, B, C, D, E, F> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    F v6();

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> into) {
        return into.make(v1(), v2(), v3(), v4(), v5(), v6());
    }

    /** Makes something of six values. */
    @FunctionalInterface
    interface Into<A, B, C, D, E, F, T> {
        T make(A v1, B v2, C v3, D v4, E v5, F v6);
    }
}
