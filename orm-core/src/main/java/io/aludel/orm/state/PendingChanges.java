package io.aludel.orm.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the other side of a relationship added to and removed from a collection that is not loaded. */
final class PendingChanges {
    private final Elements added = new Elements();
    private final Elements removed = new Elements();

    void add(Managed element) {
        if (!removed.remove(element)) {
            added.add(element);
        }
    }

    void remove(Managed element) {
        if (!added.remove(element)) {
            removed.add(element);
        }
    }

    List<Managed> added() {
        return added.list;
    }

    List<Managed> removed() {
        return removed.list;
    }

    boolean isRemoved(Managed element) {
        return removed.contains(element);
    }

    /** Each once, in order. Most are a few, among which looking is cheaper than keeping a table. */
    private static final class Elements {
        private static final int FEW = 8;

        private final List<Managed> list = new ArrayList<>(2);
        private @Nullable Set<Managed> lookup;

        void add(Managed element) {
            if (!contains(element)) {
                list.add(element);
                if (lookup != null) {
                    lookup.add(element);
                }
            }
        }

        boolean remove(Managed element) {
            boolean isThere = contains(element) && Identities.remove(list, element);
            if (isThere && lookup != null) {
                lookup.remove(element);
            }
            return isThere;
        }

        boolean contains(Managed element) {
            if (lookup == null && list.size() <= FEW) {
                return Identities.indexOf(list, element) >= 0;
            }
            if (lookup == null) {
                lookup = Identities.set(list);
            }
            return lookup.contains(element);
        }
    }
}
