package io.aludel.orm.session;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Objects in order, told apart by identity: their own equals and hashCode are never called. Immutable. */
final class IdentitySet extends AbstractSet<Object> {
    private final List<Object> elements;
    private final Set<Object> lookup = Collections.newSetFromMap(new IdentityHashMap<>());

    IdentitySet(Collection<?> elements) {
        this.elements = new ArrayList<>(elements);
        this.lookup.addAll(elements);
    }

    @Override
    public Iterator<Object> iterator() {
        return Collections.unmodifiableList(elements).iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(Object element) {
        return lookup.contains(element);
    }
}
