package io.aludel.orm.state;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one attribute of the objects in a list. A live view. */
final class AssociationList extends AbstractList<@Nullable Object> {
    private final AssociatedValues values;

    AssociationList(AssociatedValues values) {
        this.values = values;
    }

    private List<Object> source() {
        return (TrackedList) values.source();
    }

    @Override
    public int size() {
        return source().size();
    }

    @Override
    public @Nullable Object get(int index) {
        return values.of(source().get(index));
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        Object target = source().get(index);
        Object old = values.of(target);
        values.set(target, value);
        return old;
    }

    @Override
    public void add(int index, @Nullable Object value) {
        source().add(index, values.create(value));
        modCount++;
    }

    @Override
    public @Nullable Object remove(int index) {
        Object removed = values.of(source().remove(index));
        modCount++;
        return removed;
    }
}
