package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that notices its changes, or a range of one. Two elements that compare as equal are one. Serialised as a {@link
 * TreeSet}.
 */
final class TrackedSortedSet extends AbstractSet<Object> implements SortedSet<Object>, Tracked, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient @Nullable Managed owner;
    private final transient RelationshipLink link;
    private transient Object @Nullable [] committed;
    private final transient TrackedSortedSet whole;
    private final transient SortedSet<Object> elements;

    TrackedSortedSet(@Nullable Managed owner, RelationshipLink link, @Nullable Comparator<? super Object> order) {
        this.owner = owner;
        this.link = link;
        this.whole = this;
        this.elements = new TreeSet<>(order);
    }

    private TrackedSortedSet(TrackedSortedSet whole, SortedSet<Object> range) {
        this.link = whole.link;
        this.whole = whole;
        this.elements = range;
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
        elements.addAll(content);
    }

    @Override
    public void addRaw(Object element) {
        elements.add(element);
    }

    @Override
    public void removeRaw(Object element) {
        elements.removeIf(each -> each == element);
    }

    @Override
    public boolean holds(Object element) {
        return elements.stream().anyMatch(each -> each == element);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return elements.contains(element);
    }

    @Override
    public boolean add(Object element) {
        Changes.before(whole);
        Object accepted = Changes.accept(whole, element);
        boolean isNew = elements.add(accepted);
        if (isNew) {
            Changes.added(whole, accepted);
        }
        return isNew;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        if (!elements.contains(element)) {
            return false;
        }
        Changes.before(whole);
        // What is stored may be another object that compares as equal.
        Object stored = elements.tailSet(element).first();
        elements.remove(element);
        Changes.removed(whole, stored);
        return true;
    }

    @Override
    public void clear() {
        for (Object element : List.copyOf(elements)) {
            remove(element);
        }
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
                Changes.before(whole);
                raw.remove();
                last = null;
                Changes.removed(whole, element);
            }
        };
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return elements.comparator();
    }

    @Override
    public SortedSet<Object> subSet(Object from, Object to) {
        return new TrackedSortedSet(whole, elements.subSet(from, to));
    }

    @Override
    public SortedSet<Object> headSet(Object to) {
        return new TrackedSortedSet(whole, elements.headSet(to));
    }

    @Override
    public SortedSet<Object> tailSet(Object from) {
        return new TrackedSortedSet(whole, elements.tailSet(from));
    }

    @Override
    public Object first() {
        return elements.first();
    }

    @Override
    public Object last() {
        return elements.last();
    }

    @Serial
    private Object writeReplace() {
        return new TreeSet<>(elements);
    }
}
