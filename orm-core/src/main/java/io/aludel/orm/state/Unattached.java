package io.aludel.orm.state;

import io.aludel.orm.event.ListenerList;
import io.aludel.orm.event.Registration;
import org.jspecify.annotations.Nullable;

/** Who listens to changes of objects that no session has. There is no session to ask, so they are known to the whole program. */
public final class Unattached {
    private static final ListenerList<UnattachedListener> LISTENERS = new ListenerList<>();

    private Unattached() {}

    /** Adds a listener, which is held until the registration is closed. */
    public static Registration listen(UnattachedListener listener) {
        return LISTENERS.add(listener);
    }

    static boolean hears(Managed entity, int attribute) {
        if (!LISTENERS.isEmpty()) {
            for (UnattachedListener listener : LISTENERS) {
                if (listener.hears(entity, attribute)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A state for an object of which somebody hears the attribute. */
    static InstanceState state(Managed entity, int attribute) {
        for (UnattachedListener listener : LISTENERS) {
            if (listener.hears(entity, attribute)) {
                return new InstanceState(listener.mapping(entity), entity);
            }
        }
        throw new AssertionError("nobody listens; please report");
    }

    static @Nullable Object set(Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        Object value = now;
        for (UnattachedListener listener : LISTENERS) {
            if (listener.hears(entity, attribute)) {
                value = listener.set(entity, attribute, old, value);
            }
        }
        return value;
    }

    static void appended(Managed entity, int attribute, Managed element) {
        for (UnattachedListener listener : LISTENERS) {
            if (listener.hears(entity, attribute)) {
                listener.appended(entity, attribute, element);
            }
        }
    }

    static void removed(Managed entity, int attribute, Managed element) {
        for (UnattachedListener listener : LISTENERS) {
            if (listener.hears(entity, attribute)) {
                listener.removed(entity, attribute, element);
            }
        }
    }
}
