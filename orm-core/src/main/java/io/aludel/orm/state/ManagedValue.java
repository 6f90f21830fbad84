package io.aludel.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * What instrumented embeddable classes implement, so that a change inside a value is a change of the entity that holds it. Records
 * need none of this. As with {@link Managed}, the bodies here are for javac.
 */
public interface ManagedValue {
    /** The entity that holds the value; null for one that was not stored yet. */
    default @Nullable Managed $owner() {
        throw new AbstractMethodError();
    }

    /** The entity's attribute that is the value, or has it inside; those that are its relationships follow. */
    default int $attribute() {
        throw new AbstractMethodError();
    }

    default void $owner(@Nullable Managed owner, int attribute) {
        throw new AbstractMethodError();
    }
}
