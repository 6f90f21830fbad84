package io.aludel.orm.load;

import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities in the order they came, each once. They are compared by identity, never by their own equals. */
final class UniqueElements {
    private static final int SCANNED = 16;

    private final List<Managed> elements = new ArrayList<>();
    private @Nullable Set<Managed> known;

    void add(Managed element) {
        if (isNew(element)) {
            elements.add(element);
        }
    }

    /** Adds one that cannot be there yet. */
    void append(Managed element) {
        elements.add(element);
        if (known != null) {
            known.add(element);
        }
    }

    List<Managed> list() {
        return elements;
    }

    private boolean isNew(Managed element) {
        if (known != null) {
            return known.add(element);
        }
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (elements.get(i) == element) {
                return false;
            }
        }
        if (elements.size() >= SCANNED) {
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(elements);
            known.add(element);
        }
        return true;
    }
}
