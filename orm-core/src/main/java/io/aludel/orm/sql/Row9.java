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

    /** Gives what is made of the values, for example by a record's constructor: {@code row.map(UserCount::new)}. */
    default <T> T map(
            Into<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends T>
                    into) {
        return into.make(v1(), v2(), v3(), v4(), v5(), v6(), v7(), v8(), v9());
    }

    /** Makes something of nine values. */
    @FunctionalInterface
    interface Into<A, B, C, D, E, F, G, H, I, T> {
        T make(A v1, B v2, C v3, D v4, E v5, F v6, G v7, H v8, I v9);
    }
}
