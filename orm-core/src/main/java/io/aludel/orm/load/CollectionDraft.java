package io.aludel.orm.load;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.List;

/** The elements of one parent's collection while rows are read. Each element counts once, however often joins repeat it. */
final class CollectionDraft {
    // Held, so that it is still there when the rows are read.
    private final Managed parent;
    private final boolean wanted;
    private final UniqueElements elements = new UniqueElements();

    CollectionDraft(Managed parent, RelationshipMapping relationship, Fill fill) {
        this.parent = parent;
        this.wanted = fill == Fill.EVERYTHING || isUnloaded(relationship);
    }

    private boolean isUnloaded(RelationshipMapping relationship) {
        return (parent.$unloaded(relationship.word()) & relationship.mask()) != 0;
    }

    Managed parent() {
        return parent;
    }

    /** @param isNew whether the element did not exist before this row */
    void add(Managed element, boolean isNew) {
        if (!wanted) {
            return;
        }
        if (isNew) {
            elements.append(element);
        } else {
            elements.add(element);
        }
    }

    /** Puts what was found into the parent, unless it was loaded on another way meanwhile. */
    void finish(RelationshipMapping relationship, Fill fill) {
        int index = relationship.index();
        if (wanted && (isUnloaded(relationship) || fill == Fill.EVERYTHING)) {
            InstanceState state = parent.$state();
            List<Managed> found = elements.list();
            if (relationship.isCollection()) {
                state.putLoadedCollection(index, found);
            } else {
                state.putLoaded(index, found.isEmpty() ? null : found.get(0));
            }
        }
    }
}
