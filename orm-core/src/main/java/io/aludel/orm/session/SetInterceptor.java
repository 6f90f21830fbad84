package io.aludel.orm.session;

import org.jspecify.annotations.Nullable;

/** Hears that an attribute is about to be set, and says to what; what it throws keeps the attribute as it is. */
@FunctionalInterface
public interface SetInterceptor<E, T> {
    /**
     * Answers the value to set: the one given, or another.
     *
     * @param old null also where it is not known, since the attribute was not loaded
     */
    @Nullable
    T apply(E entity, @Nullable T value, @Nullable T old);
}
