package io.aludel.orm.event;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Listeners in the order they came. Adding and removing copy the list, so that a call in progress sees the list as it
 * was when it began, and calling an empty list costs one field read. Safe for use by many threads.
 */
public final class ListenerList<L> implements Iterable<L> {
    private static final Object[] NONE = {};

    private volatile Object[] listeners = NONE;

    /** Adds at the end. The same listener may be added twice and is then told twice. */
    public synchronized Registration add(L listener) {
        Objects.requireNonNull(listener, "listener");
        Object[] now = Arrays.copyOf(listeners, listeners.length + 1);
        Entry<L> entry = new Entry<>(listener);
        now[now.length - 1] = entry;
        listeners = now;
        return () -> remove(entry);
    }

    public boolean isEmpty() {
        return listeners.length == 0;
    }

    /** Calls every listener in order. What one throws ends the call and reaches the caller. */
    @Override
    public void forEach(Consumer<? super L> call) {
        for (Object entry : listeners) {
            call.accept(listener(entry));
        }
    }

    @Override
    public Iterator<L> iterator() {
        Iterator<Object> entries = Arrays.asList(listeners).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public L next() {
                return listener(entries.next());
            }
        };
    }

    private synchronized void remove(Entry<L> entry) {
        listeners = Arrays.stream(listeners).filter(each -> each != entry).toArray();
    }

    @SuppressWarnings("unchecked")
    private L listener(Object entry) {
        return ((Entry<L>) entry).listener;
    }

    /** One registration; its identity, not the listener's, decides what is removed. */
    private static final class Entry<L> {
        private final L listener;

        private Entry(L listener) {
            this.listener = listener;
        }
    }
}
