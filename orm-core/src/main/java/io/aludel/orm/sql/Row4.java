package io.aludel.orm.sql;

/** A row of four values. Null where the database gave NULL. */
public interface Row4<A, B, C, D> extends Row {
    A v1();

    B v2();

    C v3();

    D v4();

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(Into<? super A, ? super B, ? super C, ? super D, ? extends T> into) {
        return into.make(v1(), v2(), v3(), v4());
    }

    /** Makes something of four values. */
    @FunctionalInterface
    interface Into<A, B, C, D, T> {
        T make(A v1, B v2, C v3, D v4);
    }
}
