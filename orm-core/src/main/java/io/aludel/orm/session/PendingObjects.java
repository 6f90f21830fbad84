package io.aludel.orm.session;

import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects that wait for their first flush, in the order they were added, held strongly. A flush mostly inserts all of them,
 * so they are a list, which costs a fraction of a map, until the first is taken out alone.
 */
final class PendingObjects {
    /** Those of a session to which nothing was added; not to be added to. */
    static final PendingObjects NONE = new PendingObjects();

    private final List<Managed> entities = new ArrayList<>(0);
    private @Nullable Map<InstanceState, Managed> byState;

    /** Adds one that is not there. */
    void add(InstanceState state, Managed entity) {
        if (byState != null) {
            byState.put(state, entity);
        } else {
            entities.add(entity);
        }
    }

    /** Takes one out and answers its object; null if it is not there. */
    @Nullable
    Managed remove(InstanceState state) {
        if (isEmpty()) {
            return null;
        }
        if (byState == null) {
            Map<InstanceState, Managed> map = new LinkedHashMap<>();
            forEach(map::put);
            entities.clear();
            byState = map;
        }
        return byState.remove(state);
    }

    int size() {
        return byState == null ? entities.size() : byState.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    void forEach(BiConsumer<InstanceState, Managed> action) {
        if (byState != null) {
            byState.forEach(action);
            return;
        }
        for (Managed entity : entities) {
            action.accept(Objects.requireNonNull(entity.$state(), "state"), entity);
        }
    }

    /** As they are now. */
    List<Managed> entities() {
        return List.copyOf(byState == null ? entities : byState.values());
    }

    void clear() {
        entities.clear();
        byState = null;
    }
}
