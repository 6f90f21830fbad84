package io.aludel.orm.sql;

/** A row of three values. Null where the database gave NULL. */
public interface Row3<A, B, C> extends Row {
    A v1();

    B v2();

    C v3();

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(Into<? super A, ? super B, ? super C, ? extends T> into) {
        return into.make(v1(), v2(), v3());
    }

    /** Makes something of three values. */
    @FunctionalInterface
    interface Into<A, B, C, T> {
        T make(A v1, B v2, C v3);
    }
}
