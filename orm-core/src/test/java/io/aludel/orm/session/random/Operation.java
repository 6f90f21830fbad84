package io.aludel.orm.session.random;

/** One step of a program: a value, which names objects by their labels. */
interface Operation {
    /** What the model has to do before the session does its part. */
    default void before(Model model) {}

    /** Does it to the session. */
    void real(Run run);

    /** Does it to the model. */
    void model(Model model);

    /** Whether it must be tried on a copy of the model to see whether it applies. */
    default boolean isTried() {
        return true;
    }
}
