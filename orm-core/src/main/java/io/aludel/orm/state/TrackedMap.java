package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map from an attribute of its values to them that notices its changes. The keys are those it was given; for values that come
 * from loading or from the other side the attribute is read. Serialised as a {@link LinkedHashMap}.
 */
final class TrackedMap extends AbstractMap<Object, Object> implements Tracked, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient @Nullable Managed owner;
    private final transient RelationshipLink link;
    private transient Object @Nullable [] committed;
    private final transient Map<Object, Object> entries = new LinkedHashMap<>(4);

    TrackedMap(@Nullable Managed owner, RelationshipLink link) {
        this.owner = owner;
        this.link = link;
    }

    @Override
    public @Nullable Managed owner() {
        return owner;
    }

    @Override
    public void owner(@Nullable Managed newOwner) {
        this.owner = newOwner;
    }

    @Override
    public RelationshipLink link() {
        return link;
    }

    @Override
    public Object @Nullable [] committed() {
        return committed;
    }

    @Override
    public void committed(Object @Nullable [] snapshot) {
        this.committed = snapshot;
    }

    @Override
    public Collection<Object> elements() {
        return entries.values();
    }

    @Override
    public void refill(Collection<?> content) {
        entries.clear();
        content.forEach(this::addRaw);
    }

    /** Fills it with entries whose keys are as given. */
    void refill(Map<?, ?> content) {
        entries.clear();
        entries.putAll(content);
    }

    @Override
    public void addRaw(Object element) {
        entries.put(key((Managed) element), element);
    }

    private @Nullable Object key(Managed element) {
        return element.$accessor().get(element, link.mapKey());
    }

    @Override
    public void removeRaw(Object element) {
        entries.values().removeIf(each -> each == element);
    }

    @Override
    public boolean holds(Object element) {
        for (Object each : entries.values()) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, Object value) {
        if (entries.get(key) == value && value != null) {
            return value;
        }
        Changes.before(this);
        Object accepted = Changes.accept(this, value);
        boolean isMoved = holds(accepted);
        Object old = entries.put(key, accepted);
        tellRemoved(old);
        if (!isMoved) {
            Changes.added(this, accepted);
        }
        return old;
    }

    private void tellRemoved(@Nullable Object element) {
        if (element != null && !holds(element)) {
            Changes.removed(this, element);
        }
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        if (!entries.containsKey(key)) {
            return null;
        }
        Changes.before(this);
        Object old = entries.remove(key);
        tellRemoved(old);
        return old;
    }

    @Override
    public void clear() {
        entrySet().clear();
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return new Entries();
    }

    /** The live view of the entries that all other views are made of. */
    private final class Entries extends AbstractSet<Map.Entry<Object, Object>> {
        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Iterator<Map.Entry<Object, Object>> iterator() {
            return new EntryIterator(entries.entrySet().iterator());
        }

        @Override
        public void clear() {
            for (Object key : entries.keySet().toArray()) {
                TrackedMap.this.remove(key);
            }
        }
    }

    private final class EntryIterator implements Iterator<Map.Entry<Object, Object>> {
        private final Iterator<Map.Entry<Object, Object>> raw;
        private @Nullable Object last;

        private EntryIterator(Iterator<Map.Entry<Object, Object>> raw) {
            this.raw = raw;
        }

        @Override
        public boolean hasNext() {
            return raw.hasNext();
        }

        @Override
        public Map.Entry<Object, Object> next() {
            Map.Entry<Object, Object> entry = raw.next();
            last = entry.getValue();
            return new TrackedEntry(entry);
        }

        @Override
        public void remove() {
            Object element = last;
            if (element == null) {
                throw new IllegalStateException();
            }
            Changes.before(TrackedMap.this);
            raw.remove();
            last = null;
            tellRemoved(element);
        }
    }

    private final class TrackedEntry extends SimpleEntry<Object, Object> {
        @Serial
        private static final long serialVersionUID = 1L;

        private TrackedEntry(Map.Entry<Object, Object> entry) {
            super(entry);
        }

        @Override
        public Object setValue(Object value) {
            TrackedMap.this.put(getKey(), value);
            return super.setValue(value);
        }
    }

    @Serial
    private Object writeReplace() {
        return new LinkedHashMap<>(entries);
    }
}
