package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A tracked SortedSet. */
public final class TrackedSortedSet implements TrackedCollection {
    TrackedSortedSet() {}

    @Override
    public @Nullable Managed owner() {
        throw new UnsupportedOperationException("in progress");
    }

    @Override
    public RelationshipLink link() {
        throw new UnsupportedOperationException("in progress");
    }

    @Override
    public Collection<Object> elements() {
        throw new UnsupportedOperationException("in progress");
    }

    @Override
    public Object @Nullable [] committed() {
        throw new UnsupportedOperationException("in progress");
    }
}
