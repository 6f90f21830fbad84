package io.aludel.orm.load;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of one parent's collection while rows are read. Each element counts once, however often joins repeat it. */
final class CollectionDraft {
    private final InstanceState parent;
    // Held, so that the parent is still there when the rows are read.
    private final Managed entity;
    private final boolean wanted;
    private final UniqueElements elements = new UniqueElements();

    CollectionDraft(InstanceState parent, Managed entity, RelationshipMapping relationship, Fill fill) {
        this.parent = parent;
        this.entity = entity;
        this.wanted = fill == Fill.EVERYTHING || !parent.isLoaded(relationship.index());
    }

    void add(@Nullable Managed element) {
        if (element != null && wanted) {
            elements.add(element);
        }
    }

    /** Puts what was found into the parent, unless it was loaded on another way meanwhile. */
    void finish(RelationshipMapping relationship, Fill fill) {
        int index = relationship.index();
        boolean isUnloaded = (entity.$unloaded(relationship.word()) & relationship.mask()) != 0;
        if (wanted && (isUnloaded || fill == Fill.EVERYTHING)) {
            List<Managed> found = elements.list();
            if (relationship.isCollection()) {
                parent.putLoadedCollection(index, found);
            } else {
                parent.putLoaded(index, found.isEmpty() ? null : found.get(0));
            }
        }
    }
}
