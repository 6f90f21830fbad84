package io.aludel.orm.state;

import java.util.ArrayList;
import java.util.List;

/** What the other side of a relationship added to and removed from a collection that is not loaded. */
final class PendingChanges {
    private final List<Managed> added = new ArrayList<>(2);
    private final List<Managed> removed = new ArrayList<>(2);

    void add(Managed element) {
        if (!Identities.remove(removed, element)) {
            added.add(element);
        }
    }

    void remove(Managed element) {
        if (!Identities.remove(added, element)) {
            removed.add(element);
        }
    }

    boolean isAdded(Managed element) {
        for (Managed each : added) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }

    List<Managed> added() {
        return added;
    }

    List<Managed> removed() {
        return removed;
    }
}
