package io.aludel.orm.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listeners to things of some class. One that listens to a class hears its subclasses too, one that listens to an interface
 * all that implement it. Which listeners a class has is found once; calling none costs one look-up. Adding and removing
 * replace the list, so that a call in progress sees the list as it was when it began. Safe for use by many threads.
 */
public final class TypedListenerList<L> {
    private volatile List<Entry<L>> entries = List.of();
    private volatile Map<Class<?>, List<Entry<L>>> byType = new ConcurrentHashMap<>();

    /** Where a listener goes, and how often it hears. */
    public enum Placement {
        LAST,
        FIRST,
        /** At the end, and taken out before its first call. */
        ONCE
    }

    /** Adds a listener. The same one may be added twice and is then told twice. */
    public synchronized Registration add(Class<?> type, L listener, Placement placement) {
        Entry<L> entry = new Entry<>(
                Objects.requireNonNull(type, "type"),
                Objects.requireNonNull(listener, "listener"),
                placement == Placement.ONCE ? new AtomicBoolean() : null);
        List<Entry<L>> now = new ArrayList<>(entries);
        now.add(placement == Placement.FIRST ? 0 : now.size(), entry);
        replace(now);
        return () -> remove(entry);
    }

    /** Whether nobody listens to anything. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether somebody listens to things of this class. */
    public boolean hears(Class<?> type) {
        return !isEmpty() && !of(type).isEmpty();
    }

    /** Calls every listener to this class, in order. What one throws ends the call and reaches the caller. */
    public void tell(Class<?> type, Consumer<? super L> call) {
        if (isEmpty()) {
            return;
        }
        for (Entry<L> entry : of(type)) {
            if (entry.spent == null) {
                call.accept(entry.listener);
            } else if (entry.spent.compareAndSet(false, true)) {
                remove(entry);
                call.accept(entry.listener);
            }
        }
    }

    private List<Entry<L>> of(Class<?> type) {
        Map<Class<?>, List<Entry<L>>> found = byType;
        List<Entry<L>> known = found.get(type);
        return known != null ? known : found.computeIfAbsent(type, this::matching);
    }

    private List<Entry<L>> matching(Class<?> type) {
        return entries.stream()
                .filter(entry -> entry.type.isAssignableFrom(type))
                .toList();
    }

    private synchronized void remove(Entry<L> entry) {
        replace(entries.stream().filter(each -> each != entry).toList());
    }

    // The entries come first: whoever sees the new map then computes from the new entries.
    private void replace(List<Entry<L>> now) {
        entries = List.copyOf(now);
        byType = new ConcurrentHashMap<>();
    }

    /** One registration; its identity, not the listener's, decides what is removed. */
    private static final class Entry<L> {
        private final Class<?> type;
        private final L listener;
        private final @Nullable AtomicBoolean spent;

        private Entry(Class<?> type, L listener, @Nullable AtomicBoolean spent) {
            this.type = type;
            this.listener = listener;
            this.spent = spent;
        }
    }
}
