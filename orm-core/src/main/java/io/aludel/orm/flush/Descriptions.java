package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/** How messages name an object that may have no state. */
final class Descriptions {
    private Descriptions() {}

    static String of(Managed entity, @Nullable InstanceState state) {
        return state != null
                ? state.label()
                : entity.getClass().getSimpleName() + "#new@" + Integer.toHexString(System.identityHashCode(entity));
    }
}
