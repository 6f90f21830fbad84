package io.aludel.orm.state;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the rest of this room does with tracked collections: all of it raw, without events. */
sealed interface Tracked extends TrackedCollection permits TrackedList, TrackedMap, TrackedSet, TrackedSortedSet {
    void owner(@Nullable Managed owner);

    void committed(Object @Nullable [] elements);

    /** Replaces the content. */
    void refill(Collection<?> elements);

    /** Adds at the end what the other side of the relationship added. */
    void addRaw(Object element);

    /** Removes every occurrence. */
    void removeRaw(Object element);

    /** Whether the very object is there. */
    boolean holds(Object element);
}
