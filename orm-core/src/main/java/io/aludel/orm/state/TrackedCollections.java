package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Makes the tracked collections of entities and fills them. */
final class TrackedCollections {
    private TrackedCollections() {}

    /** An empty one of the right kind; {@code given} is what it replaces, whose order a sorted set keeps. */
    @SuppressWarnings("unchecked")
    static Tracked create(Managed entity, RelationshipLink link, @Nullable Object given) {
        return switch (link.kind()) {
            case SET -> new TrackedSet(entity, link);
            case SORTED_SET ->
                new TrackedSortedSet(
                        entity,
                        link,
                        given instanceof SortedSet<?> set ? ((SortedSet<Object>) set).comparator() : null);
            case MAP -> new TrackedMap(entity, link);
            default -> new TrackedList(entity, link);
        };
    }

    /** One with the elements of a plain collection or map. */
    static Tracked copy(Managed entity, RelationshipLink link, Object given) {
        Tracked tracked = create(entity, link, given);
        if (tracked instanceof TrackedMap map) {
            map.refill((Map<?, ?>) given);
        } else {
            tracked.refill(elements(given));
        }
        if (tracked instanceof TrackedList list) {
            Positions.number(list, 0);
        }
        return tracked;
    }

    static Collection<?> elements(@Nullable Object given) {
        if (given == null) {
            return List.of();
        }
        return given instanceof Map<?, ?> map ? map.values() : (Collection<?>) given;
    }

    /** The tracked collection in a field; what is there untracked, or nothing, is replaced by one. */
    static Tracked tracked(Managed entity, RelationshipLink link) {
        Object raw = entity.$accessor().get(entity, link.index());
        if (raw instanceof Tracked tracked && tracked.owner() == entity) {
            return tracked;
        }
        Tracked tracked = raw == null ? create(entity, link, null) : copy(entity, link, raw);
        entity.$accessor().put(entity, link.index(), tracked);
        return tracked;
    }

    /** Tracks the collections of an object that a session meets: those of deserialised objects and of copies are not yet. */
    static void adopt(InstanceState state, Managed entity) {
        List<RelationshipMapping> relationships = state.mapping().relationships();
        for (int i = 0; i < relationships.size(); i++) {
            RelationshipMapping relationship = relationships.get(i);
            Object raw = relationship.isCollection() ? entity.$accessor().get(entity, relationship.index()) : null;
            if (raw instanceof WriteOnlyList || raw instanceof WriteOnlySet) {
                entity.$accessor().put(entity, relationship.index(), create(entity, relationship.link(), null));
            } else if (raw != null) {
                tracked(entity, relationship.link());
            }
        }
    }

    static void fill(
            InstanceState state,
            Managed entity,
            int attribute,
            Collection<? extends Managed> elements,
            @Nullable PendingChanges pending) {
        RelationshipLink link = state.mapping().relationship(attribute).link();
        Object raw = entity.$accessor().get(entity, attribute);
        Tracked tracked = raw instanceof Tracked there && there.owner() == entity ? there : create(entity, link, raw);
        tracked.refill(elements);
        tracked.committed(null);
        if (pending != null) {
            merge(tracked, pending);
            Bits.written(entity, attribute, true);
        }
        if (tracked != raw) {
            entity.$accessor().put(entity, attribute, tracked);
        }
    }

    private static void merge(Tracked tracked, PendingChanges pending) {
        tracked.committed(tracked.elements().toArray());
        Set<Object> there = Identities.set(tracked.elements());
        for (Managed element : pending.added()) {
            if (there.add(element)) {
                tracked.addRaw(element);
            }
        }
        for (Managed element : pending.removed()) {
            if (there.contains(element)) {
                tracked.removeRaw(element);
            }
        }
    }

    static void commit(InstanceState state, Managed entity) {
        List<RelationshipMapping> relationships = state.mapping().relationships();
        for (int i = 0; i < relationships.size(); i++) {
            RelationshipMapping relationship = relationships.get(i);
            if (relationship.isCollection()
                    && Bits.isWritten(entity, relationship.index())
                    && entity.$accessor().get(entity, relationship.index()) instanceof Tracked tracked) {
                tracked.committed(null);
            }
        }
    }

    static void commit(TrackedCollection collection) {
        ((Tracked) collection).committed(null);
    }
}
