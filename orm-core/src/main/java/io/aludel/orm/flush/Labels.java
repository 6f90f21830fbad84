package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/** How messages write objects that may be unknown to any session; toString of users' classes is not called. */
final class Labels {
    private Labels() {}

    static String of(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        if (state != null) {
            return state.label();
        }
        EntityShape shape = entity.$accessor().shape();
        return shape.name() + "#new@" + Integer.toHexString(System.identityHashCode(entity));
    }

    static String of(@Nullable InstanceState state) {
        return state == null ? "nothing" : state.label();
    }
}
