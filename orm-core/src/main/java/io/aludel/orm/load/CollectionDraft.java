package io.aludel.orm.load;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements of one parent's collection while rows are read. Each element counts once, however often joins repeat it. */
final class CollectionDraft {
    private static final int SCANNED = 16;

    private final InstanceState parent;
    // Held, so that the parent is still there when the rows are read.
    private final Managed entity;
    private final boolean wanted;
    private final List<Managed> elements = new ArrayList<>(4);
    private @Nullable Set<Managed> known;

    CollectionDraft(InstanceState parent, RelationshipMapping relationship, Fill fill) {
        this.parent = parent;
        this.entity = parent.entity();
        this.wanted = fill == Fill.EVERYTHING || !parent.isLoaded(relationship.index());
    }

    void add(@Nullable Managed element) {
        if (element != null && wanted && isNew(element)) {
            elements.add(element);
        }
    }

    // Small ones are scanned; entities are compared by identity, never by their own equals.
    private boolean isNew(Managed element) {
        if (known != null) {
            return known.add(element);
        }
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (elements.get(i) == element) {
                return false;
            }
        }
        if (elements.size() == SCANNED) {
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(elements);
            known.add(element);
        }
        return true;
    }

    /** Puts what was found into the parent, unless it was loaded on another way meanwhile. */
    void finish(RelationshipMapping relationship, Fill fill) {
        int index = relationship.index();
        boolean isUnloaded = (entity.$unloaded(relationship.word()) & relationship.mask()) != 0;
        if (wanted && (isUnloaded || fill == Fill.EVERYTHING)) {
            if (relationship.isCollection()) {
                parent.putLoadedCollection(index, elements);
            } else {
                parent.putLoaded(index, elements.isEmpty() ? null : elements.get(0));
            }
        }
    }
}
