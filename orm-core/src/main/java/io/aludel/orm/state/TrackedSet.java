package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set that notices its changes, in the order of its additions. Elements are found by identity and, where their class has an
 * equals of its own, by that; no hash code is kept, so keys assigned and attributes changed later do no harm. Serialised as a
 * {@link LinkedHashSet}.
 */
final class TrackedSet extends AbstractSet<Object> implements Tracked, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int INDEXED_FROM = 16;

    private static final ClassValue<Boolean> HAS_EQUALS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }
    };

    private transient @Nullable Managed owner;
    private final transient RelationshipLink link;
    private transient Object @Nullable [] committed;
    private final transient List<Object> elements = new ArrayList<>(0);
    private transient @Nullable Set<Object> index;

    TrackedSet(@Nullable Managed owner, RelationshipLink link) {
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
        return elements;
    }

    @Override
    public void refill(Collection<?> content) {
        elements.clear();
        index = null;
        content.forEach(this::addRaw);
    }

    @Override
    public void addRaw(Object element) {
        if (!holds(element)) {
            append(element);
        }
    }

    private void append(Object element) {
        elements.add(element);
        if (index != null) {
            index.add(element);
        } else if (elements.size() > INDEXED_FROM) {
            index = Identities.set(elements);
        }
    }

    @Override
    public void removeRaw(Object element) {
        if (holds(element)) {
            removeAt(Identities.indexOf(elements, element));
        }
    }

    private Object removeAt(int at) {
        Object element = elements.remove(at);
        if (index != null) {
            index.remove(element);
        }
        return element;
    }

    @Override
    public boolean holds(Object element) {
        return index != null ? index.contains(element) : Identities.indexOf(elements, element) >= 0;
    }

    private int find(@Nullable Object element) {
        if (element == null) {
            return -1;
        }
        if (holds(element)) {
            return Identities.indexOf(elements, element);
        }
        return HAS_EQUALS.get(element.getClass()) ? elements.indexOf(element) : -1;
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return element != null && (holds(element) || find(element) >= 0);
    }

    @Override
    public boolean add(Object element) {
        Changes.before(this);
        Object accepted = Changes.accept(this, element);
        if (contains(accepted)) {
            return false;
        }
        append(accepted);
        Changes.added(this, accepted);
        return true;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (find(element) < 0) {
            return false;
        }
        Changes.before(this);
        int at = find(element);
        if (at >= 0) {
            Changes.removed(this, removeAt(at));
        }
        return at >= 0;
    }

    @Override
    public boolean removeIf(Predicate<? super Object> filter) {
        Set<Object> matching = Identities.set();
        for (Object element : elements) {
            if (filter.test(element)) {
                matching.add(element);
            }
        }
        if (matching.isEmpty()) {
            return false;
        }
        Changes.before(this);
        List<Object> removed = elements.stream().filter(matching::contains).toList();
        elements.removeIf(matching::contains);
        index = elements.size() > INDEXED_FROM ? Identities.set(elements) : null;
        removed.forEach(element -> Changes.removed(this, element));
        return true;
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        Objects.requireNonNull(removed);
        return removeIf(removed::contains);
    }

    @Override
    public boolean retainAll(Collection<?> retained) {
        Objects.requireNonNull(retained);
        return removeIf(element -> !retained.contains(element));
    }

    @Override
    public void clear() {
        removeIf(element -> true);
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Object> raw = elements.iterator();
        return new Iterator<>() {
            private @Nullable Object last;

            @Override
            public boolean hasNext() {
                return raw.hasNext();
            }

            @Override
            public Object next() {
                last = raw.next();
                return last;
            }

            @Override
            public void remove() {
                Object element = last;
                if (element == null) {
                    throw new IllegalStateException();
                }
                Changes.before(TrackedSet.this);
                raw.remove();
                last = null;
                if (index != null) {
                    index.remove(element);
                }
                Changes.removed(TrackedSet.this, element);
            }
        };
    }

    @Serial
    private Object writeReplace() {
        return new LinkedHashSet<>(elements);
    }
}
