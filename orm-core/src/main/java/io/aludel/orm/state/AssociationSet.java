package io.aludel.orm.state;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one attribute of the objects in a set. A live view; two objects with the same value count as two. */
final class AssociationSet extends AbstractSet<@Nullable Object> {
    private final AssociatedValues values;

    AssociationSet(AssociatedValues values) {
        this.values = values;
    }

    @SuppressWarnings("unchecked")
    private Set<Object> source() {
        return (Set<Object>) values.source();
    }

    @Override
    public int size() {
        return source().size();
    }

    @Override
    public boolean add(@Nullable Object value) {
        return !contains(value) && source().add(values.create(value));
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        Iterator<Object> targets = source().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return targets.hasNext();
            }

            @Override
            public @Nullable Object next() {
                return values.of(targets.next());
            }

            @Override
            public void remove() {
                targets.remove();
            }
        };
    }
}
