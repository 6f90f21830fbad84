package io.aludel.orm.state;

import org.jspecify.annotations.Nullable;

/** Tells of changes to attributes that somebody listens to: the object's session, or where it has none those who hear such objects. */
final class Listeners {
    private Listeners() {}

    static boolean hears(Managed entity, @Nullable InstanceState state, int attribute) {
        StateOwner owner = state == null ? null : state.owner();
        return owner != null ? owner.hears(state, attribute) : Unattached.hears(entity, attribute);
    }

    /** Tells that a heard attribute is about to be set; answers what to set. */
    static @Nullable Object set(
            Managed entity, @Nullable InstanceState state, int attribute, @Nullable Object old, @Nullable Object now) {
        StateOwner owner = state == null ? null : state.owner();
        return owner != null ? owner.set(state, attribute, old, now) : Unattached.set(entity, attribute, old, now);
    }

    static void appended(Managed entity, int attribute, Managed element) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner == null) {
            Unattached.appended(entity, attribute, element);
        } else if (owner.hears(state, attribute)) {
            owner.appended(state, attribute, element);
        }
    }

    static void removed(Managed entity, int attribute, Managed element) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner == null) {
            Unattached.removed(entity, attribute, element);
        } else if (owner.hears(state, attribute)) {
            owner.removed(state, attribute, element);
        }
    }
}
