package io.aludel.orm.engine;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps about as many values as it is given room for and drops those used longest ago. A look-up takes no lock: it
 * stamps the entry with a clock that moves only on misses. Safe for use by many threads.
 */
public final class LruCache<K, V> {
    private final int capacity;
    private final ConcurrentHashMap<K, Entry<K, V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** @param capacity entries to keep; 0 keeps none */
    public LruCache(int capacity) {
        this.capacity = capacity;
    }

    /** Gives the value kept for the key, or makes and keeps one. Two threads may make the same value at once; one is kept. */
    public V get(K key, Function<? super K, ? extends V> make) {
        Entry<K, V> entry = entries.get(key);
        if (entry != null) {
            hits.increment();
            // A plain write: a lost stamp only makes the order of dropping a little less exact.
            entry.used = clock.get();
            return entry.value;
        }
        return add(key, make.apply(key));
    }

    /** Keeps a value after {@link #find} found none. Gives the value of another thread that was faster, if there is one. */
    public V add(K key, V value) {
        misses.increment();
        return keep(key, value);
    }

    /** Gives the value kept for the key, or null; a use as much as {@link #get} is. */
    public @Nullable V find(K key) {
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        hits.increment();
        entry.used = clock.get();
        return entry.value;
    }

    public @Nullable V peek(K key) {
        Entry<K, V> entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    public void clear() {
        entries.clear();
    }

    public int size() {
        return entries.size();
    }

    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    private V keep(K key, V value) {
        Entry<K, V> made = new Entry<>(key, value, clock.incrementAndGet());
        Entry<K, V> there = entries.putIfAbsent(key, made);
        // A quarter of slack, so that the sort over all entries is paid once per many misses.
        if (entries.size() > capacity + capacity / 4) {
            dropOldest();
        }
        return there == null ? value : there.value;
    }

    private synchronized void dropOldest() {
        int surplus = entries.size() - capacity;
        if (surplus > 0) {
            List<Stamp<K, V>> oldest = entries.values().stream()
                    .map(entry -> new Stamp<>(entry, entry.used))
                    .sorted(Comparator.comparingLong(Stamp::used))
                    .limit(surplus)
                    .toList();
            oldest.forEach(stamp -> entries.remove(stamp.entry.key, stamp.entry));
        }
    }

    /** The stamp read once, because it may move while the entries are sorted. */
    private record Stamp<K, V>(Entry<K, V> entry, long used) {}

    private static final class Entry<K, V> {
        private final K key;
        private final V value;
        private long used;

        private Entry(K key, V value, long used) {
            this.key = key;
            this.value = value;
            this.used = used;
        }
    }
}
