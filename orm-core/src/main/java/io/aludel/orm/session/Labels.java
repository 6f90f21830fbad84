package io.aludel.orm.session;

import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;

/** How messages name objects, without asking the objects. */
final class Labels {
    private Labels() {}

    /** {@code User#7}, or for one that no session has met {@code User#new@3f}. */
    static String of(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        return state != null
                ? state.label()
                : entity.getClass().getSimpleName() + "#new@" + Integer.toHexString(System.identityHashCode(entity));
    }
}
