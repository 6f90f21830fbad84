package io.aludel.orm.state;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assignment of a whole collection: what was there and still is changes nothing, the rest is removed and added. */
final class CollectionAssignment {
    private static final Object[] NOTHING = {};

    private CollectionAssignment() {}

    static @Nullable Object assign(Managed entity, RelationshipLink link, @Nullable Object given) {
        int attribute = link.index();
        InstanceState state = InstanceState.of(entity);
        if (WriteOnly.is(link) && state != null && !state.isNew()) {
            throw WriteOnly.refused(entity, link, "replaced");
        }
        loadOld(entity, state, attribute);
        Object raw =
                Bits.isUnloaded(entity, attribute) ? null : entity.$accessor().get(entity, attribute);
        if (given == null && state != null && !state.isNew()) {
            throw new OrmException(
                    ErrorCode.INVALID_ELEMENT,
                    "Cannot set " + link.path() + " of " + Labels.of(entity)
                            + " to null: a collection that is stored may be empty, not absent. Call clear() on it, or set an"
                            + " empty one.");
        }
        Tracked next = given == null ? null : accepted(entity, link, given);
        // Most assignments are those of initialisers: an empty collection in place of nothing.
        List<Object> before = raw == null ? List.of() : new ArrayList<>(elements(raw));
        record(entity, state, attribute, raw, next);
        entity.$accessor().put(entity, attribute, next);
        if (raw instanceof Tracked previous && previous.owner() == entity && previous != next) {
            previous.owner(null);
        }
        if (!link.isViewOnly()) {
            tell(entity, link, before, next);
        }
        return next;
    }

    // Without the old content, which a detached object cannot load, everything given counts as added.
    private static void loadOld(Managed entity, @Nullable InstanceState state, int attribute) {
        StateOwner owner = state == null ? null : state.owner();
        if (owner != null && Bits.isUnloaded(entity, attribute) && owner.loadsAllowed()) {
            owner.loadOldValue(state, attribute);
        }
    }

    private static Tracked accepted(Managed entity, RelationshipLink link, Object given) {
        Tracked next = TrackedCollections.create(entity, link, given);
        if (next instanceof TrackedMap map && given instanceof Map<?, ?> entries) {
            entries.values().forEach(element -> Changes.accept(next, element));
            map.refill(entries);
        } else {
            accept(next, TrackedCollections.elements(given));
        }
        return next;
    }

    private static void accept(Tracked next, Collection<?> given) {
        if (!given.isEmpty()) {
            List<Object> elements = new ArrayList<>(given.size());
            for (Object element : given) {
                elements.add(Changes.accept(next, element));
            }
            next.refill(elements);
            if (next instanceof TrackedList list) {
                Positions.number(list, 0);
            }
        }
    }

    private static void record(
            Managed entity,
            @Nullable InstanceState state,
            int attribute,
            @Nullable Object raw,
            @Nullable Tracked next) {
        if (state != null && !state.isNew() && next != null) {
            state.markModified();
            Object[] committed = raw instanceof TrackedCollection previous ? previous.committed() : null;
            next.committed(committed != null ? committed : elements(raw).toArray());
        }
        Bits.unloaded(entity, attribute, false);
        Bits.written(entity, attribute, true);
    }

    private static Collection<?> elements(@Nullable Object raw) {
        return raw instanceof TrackedCollection tracked ? tracked.elements() : TrackedCollections.elements(raw);
    }

    private static void tell(Managed entity, RelationshipLink link, List<Object> before, @Nullable Tracked next) {
        Object[] now = next == null ? NOTHING : next.elements().toArray();
        if (now.length > 0) {
            Set<Object> known = Identities.set(before);
            for (Object element : now) {
                if (known.add(element)) {
                    Changes.related(entity, link, (Managed) element);
                }
            }
        }
        if (!before.isEmpty()) {
            Set<Object> known = Identities.set(Arrays.asList(now));
            for (Object element : before) {
                if (known.add(element)) {
                    Changes.unrelated(entity, link, (Managed) element);
                }
            }
        }
    }
}
