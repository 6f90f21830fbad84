package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A list that is only added to and removed from. Serialised as an empty {@link ArrayList}. */
final class WriteOnlyList extends AbstractList<Object> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Managed owner;
    private final transient RelationshipLink link;

    WriteOnlyList(Managed owner, RelationshipLink link) {
        this.owner = owner;
        this.link = link;
    }

    @Override
    public boolean add(@Nullable Object element) {
        WriteOnly.add(owner, link, element);
        return true;
    }

    @Override
    public boolean addAll(java.util.Collection<?> elements) {
        elements.forEach(this::add);
        return !elements.isEmpty();
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return WriteOnly.remove(owner, link, element);
    }

    @Override
    public Object get(int index) {
        throw WriteOnly.refused(owner, link, "read");
    }

    @Override
    public int size() {
        throw WriteOnly.refused(owner, link, "read");
    }

    @Override
    public String toString() {
        return "[write-only]";
    }

    @Serial
    private Object writeReplace() {
        return new ArrayList<>();
    }
}
