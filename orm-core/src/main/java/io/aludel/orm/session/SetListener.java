package io.aludel.orm.session;

import org.jspecify.annotations.Nullable;

/** Hears that an attribute is about to be set; what it throws keeps the attribute as it is. */
@FunctionalInterface
public interface SetListener<E, T> {
    /** @param old null also where it is not known, since the attribute was not loaded */
    void accept(E entity, @Nullable T value, @Nullable T old);
}
