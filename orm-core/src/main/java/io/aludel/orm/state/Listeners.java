package io.aludel.orm.state;

import org.jspecify.annotations.Nullable;

/** Tells a session of changes to attributes that somebody listens to. Objects without a session are not heard. */
final class Listeners {
    private Listeners() {}

    /** Answers whether somebody listens. */
    static boolean set(InstanceState state, int attribute, @Nullable Object old, @Nullable Object now) {
        StateOwner owner = state.owner();
        boolean isHeard = owner != null && owner.hears(state, attribute);
        if (isHeard) {
            owner.set(state, attribute, old, now);
        }
        return isHeard;
    }

    static void appended(Managed entity, int attribute, Managed element) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner != null && owner.hears(state, attribute)) {
            owner.appended(state, attribute, element);
        }
    }

    static void removed(Managed entity, int attribute, Managed element) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner != null && owner.hears(state, attribute)) {
            owner.removed(state, attribute, element);
        }
    }
}
