package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list that notices its changes. Serialised as an {@link ArrayList}. */
final class TrackedList extends AbstractList<Object> implements Tracked, RandomAccess, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Object[] NONE = {};
    private static final int LONG = 32;

    private transient @Nullable Managed owner;
    private final transient RelationshipLink link;
    private transient Object @Nullable [] committed;
    private transient Object[] elements = NONE;
    private transient int size;

    private transient @Nullable ListNotes notes;

    TrackedList(@Nullable Managed owner, RelationshipLink link) {
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
        if (snapshot == null && notes != null) {
            notes.forgetImplied();
        }
    }

    @Override
    public Collection<Object> elements() {
        return Arrays.asList(elements).subList(0, size);
    }

    @Override
    public void refill(Collection<?> content) {
        elements = content.isEmpty() ? NONE : content.toArray(NONE);
        size = elements.length;
        notes = null;
        modCount++;
    }

    @Override
    public void addRaw(Object element) {
        insert(size, element);
        notes().imply(element);
        Positions.number(this, size - 1);
    }

    @Override
    public void removeRaw(Object element) {
        if (compact(each -> each == element)) {
            Positions.number(this, 0);
        }
    }

    @Override
    public boolean holds(Object element) {
        return (size <= LONG || notes().wasEverHeld(element, elements())) && identityIndex(element) >= 0;
    }

    private ListNotes notes() {
        if (notes == null) {
            notes = new ListNotes();
        }
        return notes;
    }

    private int identityIndex(Object element) {
        for (int i = 0; i < size; i++) {
            if (elements[i] == element) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object get(int index) {
        return elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int indexOf(@Nullable Object element) {
        for (int i = 0; element != null && i < size; i++) {
            if (element.equals(elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(elements, size, Object[].class);
    }

    @Override
    public void forEach(Consumer<? super Object> action) {
        int expected = modCount;
        for (int i = 0; i < size && modCount == expected; i++) {
            action.accept(elements[i]);
        }
        if (modCount != expected) {
            throw new java.util.ConcurrentModificationException();
        }
    }

    @Override
    public boolean add(Object element) {
        Changes.before(this);
        if (!isConfirmed(element)) {
            insertAndTell(size, element);
        }
        return true;
    }

    @Override
    public void add(int index, Object element) {
        Objects.checkIndex(index, size + 1);
        Changes.before(this);
        if (isConfirmed(element)) {
            move(identityIndex(element), Math.min(index, size - 1));
        } else {
            insertAndTell(index, element);
        }
    }

    private boolean isConfirmed(@Nullable Object element) {
        return notes != null && element != null && notes.confirm(element) && identityIndex(element) >= 0;
    }

    private void insertAndTell(int index, @Nullable Object element) {
        Object accepted = Changes.accept(this, element);
        insert(index, accepted);
        Positions.number(this, index);
        Changes.added(this, accepted);
    }

    private void insert(int index, Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(4, size + (size >> 1)), Object[].class);
        }
        System.arraycopy(elements, index, elements, index + 1, size - index);
        elements[index] = element;
        size++;
        modCount++;
        noteHeld(element);
    }

    private void noteHeld(Object element) {
        if (notes != null) {
            notes.held(element);
        }
    }

    private void move(int from, int to) {
        Object element = elements[from];
        if (from < to) {
            System.arraycopy(elements, from + 1, elements, from, to - from);
        } else {
            System.arraycopy(elements, to, elements, to + 1, from - to);
        }
        elements[to] = element;
        modCount++;
        Positions.number(this, Math.min(from, to));
    }

    @Override
    public boolean addAll(Collection<?> added) {
        return addAll(size, added);
    }

    @Override
    public boolean addAll(int index, Collection<?> added) {
        Objects.checkIndex(index, size + 1);
        int at = index;
        for (Object element : added.toArray()) {
            int before = size;
            if (at == size) {
                add(element);
            } else {
                add(at, element);
            }
            at += size - before;
        }
        return !added.isEmpty();
    }

    @Override
    public Object set(int index, Object element) {
        Object old = get(index);
        if (old == element) {
            return old;
        }
        Changes.before(this);
        Object accepted = Changes.accept(this, element);
        elements[index] = accepted;
        noteHeld(accepted);
        Positions.number(this, index);
        tellRemoved(old);
        Changes.added(this, accepted);
        return old;
    }

    @Override
    public Object remove(int index) {
        Object old = get(index);
        Changes.before(this);
        System.arraycopy(elements, index + 1, elements, index, size - index - 1);
        elements[--size] = null;
        modCount++;
        Positions.number(this, index);
        tellRemoved(old);
        return old;
    }

    // Of an element that occurs several times only the last occurrence ends the relationship.
    private void tellRemoved(Object element) {
        if (notes != null) {
            notes.confirm(element);
        }
        if (owner != null && identityIndex(element) < 0) {
            Changes.removed(this, element);
        }
    }

    @Override
    protected void removeRange(int from, int to) {
        if (from < to) {
            Changes.before(this);
            Object[] removed = Arrays.copyOfRange(elements, from, to);
            System.arraycopy(elements, to, elements, from, size - to);
            Arrays.fill(elements, size - (to - from), size, null);
            size -= to - from;
            modCount++;
            tellRemoved(removed, from);
        }
    }

    private void tellRemoved(Object[] removed, int from) {
        Positions.number(this, from);
        if (owner == null) {
            return;
        }
        Set<Object> left = Identities.set(elements());
        for (Object element : removed) {
            if (left.add(element)) {
                if (notes != null) {
                    notes.confirm(element);
                }
                Changes.removed(this, element);
            }
        }
    }

    @Override
    public boolean removeIf(Predicate<? super Object> filter) {
        Set<Object> matching = Identities.set();
        for (int i = 0; i < size; i++) {
            if (filter.test(elements[i])) {
                matching.add(elements[i]);
            }
        }
        if (matching.isEmpty()) {
            return false;
        }
        Changes.before(this);
        Object[] removed = elements().stream().filter(matching::contains).toArray();
        compact(matching::contains);
        tellRemoved(removed, 0);
        return true;
    }

    private boolean compact(Predicate<Object> gone) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!gone.test(elements[i])) {
                elements[kept++] = elements[i];
            }
        }
        boolean isChanged = kept < size;
        Arrays.fill(elements, kept, size, null);
        size = kept;
        if (isChanged) {
            modCount++;
        }
        return isChanged;
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

    /** Changes the order only, which is no change of the relationship unless the target stores its position. */
    @Override
    public void sort(@Nullable Comparator<? super Object> order) {
        if (link.position() >= 0) {
            Changes.before(this);
        }
        Arrays.sort(elements, 0, size, order);
        modCount++;
        Positions.number(this, 0);
    }

    @Serial
    private Object writeReplace() {
        return new ArrayList<>(elements());
    }
}
