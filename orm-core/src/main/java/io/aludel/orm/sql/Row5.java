package io.aludel.orm.sql;

/** A row of five values. Null where the database gave NULL. */
public interface Row5<A, B, C, D, E> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    E v5();

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(Into<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> into) {
        return into.make(v1(), v2(), v3(), v4(), v5());
    }

    /** Makes something of five values. */
    @FunctionalInterface
    interface Into<A, B, C, D, E, T> {
        T make(A v1, B v2, C v3, D v4, E v5);
    }
}
