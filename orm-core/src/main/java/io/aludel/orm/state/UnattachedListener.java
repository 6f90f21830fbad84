package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Hears changes of objects that no session has, in the thread that makes them. */
public interface UnattachedListener {
    /** Whether it wants to know of changes of this attribute. */
    boolean hears(Managed entity, int attribute);

    /** The mapping by which an object that is not known yet becomes so. */
    EntityMapping mapping(Managed entity);

    /** An attribute is about to be set; answers what to set. {@code old} is {@link InstanceState#NO_VALUE} if not known. */
    default @Nullable Object set(Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        return now;
    }

    default void appended(Managed entity, int attribute, Managed element) {}

    default void removed(Managed entity, int attribute, Managed element) {}
}
