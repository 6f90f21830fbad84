package io.aludel.orm.sql;

/** A row of two values. Null where the database gave NULL. */
public interface Row2<A, B> extends Row {
    A v1();

    B v2();

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(Into<? super A, ? super B, ? extends T> into) {
        return into.make(v1(), v2());
    }

    /** Makes something of two values. */
    @FunctionalInterface
    interface Into<A, B, T> {
        T make(A v1, B v2);
    }
}
