package io.aludel.orm.state;

import org.jspecify.annotations.Nullable;

/** What instrumented code calls where reading or writing a field is more than that. For generated code only. */
public final class Instrumentation {
    private Instrumentation() {}

    /** Before a read of an attribute whose value is not there. */
    public static void load(Managed entity, int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Before a write of a column attribute that was not noticed yet. */
    public static void set(Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Before a write of a reference; answers what to store. */
    public static @Nullable Object setReference(
            Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Before a write of a collection or map; answers what to store. */
    public static @Nullable Object setCollection(
            Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        throw new UnsupportedOperationException("in progress");
    }
}
