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

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(
            Into<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? extends T>
                    into) {
        return into.make(v1(), v2(), v3(), v4(), v5(), v6(), v7(), v8());
    }

    /** Makes something of eight values. */
    @FunctionalInterface
    interface Into<A, B, C, D, E, F, G, H, T> {
        T make(A v1, B v2, C v3, D v4, E v5, F v6, G v7, H v8);
    }
}
