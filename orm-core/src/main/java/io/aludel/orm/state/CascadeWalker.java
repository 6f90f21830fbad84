package io.aludel.orm.state;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows the relationships of objects, with and without state, as their cascades say. */
public final class CascadeWalker {
    private CascadeWalker() {}

    /** What to do about relationships that are not loaded. */
    public enum Unloaded {
        SKIP,
        LOAD
    }

    /**
     * The objects reached along a cascade, each once, in breadth-first order, {@code start} not included. Saving also reaches what
     * was removed since the last flush, for the flush has to write that too. Deleting loads nothing of a relationship whose
     * children go without being known. Expiring reaches nothing that waits for a collection that is not loaded.
     */
    public static List<Managed> reachable(Managed start, Cascade cascade, Unloaded unloaded) {
        return reachable(start, cascade, unloaded, entity -> false);
    }

    /**
     * As {@link #reachable(Managed, Cascade, Unloaded)}, but stops at the objects that {@code stop} names, which are not answered:
     * without that, adding one child to a parent would visit all its siblings.
     */
    public static List<Managed> reachable(Managed start, Cascade cascade, Unloaded unloaded, Predicate<Managed> stop) {
        List<Managed> nearest = step(start, cascade, unloaded);
        return nearest.isEmpty() ? List.of() : reachable(start, nearest, cascade, unloaded, stop);
    }

    private static List<Managed> reachable(
            Managed start, List<Managed> nearest, Cascade cascade, Unloaded unloaded, Predicate<Managed> stop) {
        Set<Managed> seen = Identities.set();
        seen.add(start);
        List<Managed> reached = new ArrayList<>();
        Deque<Managed> open = new ArrayDeque<>();
        for (Managed entity = start; entity != null; entity = open.poll()) {
            for (Managed next : entity == start ? nearest : step(entity, cascade, unloaded)) {
                if (seen.add(next) && !stop.test(next)) {
                    reached.add(next);
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** The objects one step away from an object along a cascade. */
    public static List<Managed> step(Managed entity, Cascade cascade, Unloaded unloaded) {
        EntityShape shape = entity.$accessor().shape();
        if (shape.links().isEmpty()) {
            return List.of();
        }
        List<Managed> found = new ArrayList<>();
        for (RelationshipLink link : shape.links()) {
            boolean isExpiring = cascade == Cascade.REFRESH_EXPIRE || cascade == Cascade.DELETE_ORPHAN;
            boolean isUnknown = isExpiring && Bits.isUnloaded(entity, link.index());
            if (link.cascades(cascade) && !(link.isViewOnly() && isWriting(cascade)) && !isUnknown) {
                boolean isLeft = cascade == Cascade.DELETE && link.model().passiveDeletes() != PassiveDeletes.NONE;
                found.addAll(related(entity, link, isLeft ? Unloaded.SKIP : unloaded));
                if (cascade == Cascade.SAVE_UPDATE) {
                    addRemoved(entity, link, found);
                }
            }
        }
        return found;
    }

    private static boolean isWriting(Cascade cascade) {
        return cascade == Cascade.SAVE_UPDATE || cascade == Cascade.DELETE || cascade == Cascade.MERGE;
    }

    private static void addRemoved(Managed entity, RelationshipLink link, List<Managed> found) {
        InstanceState state = InstanceState.of(entity);
        if (state != null && state.isModified()) {
            for (Object removed : state.history(link.index()).deleted()) {
                if (removed instanceof Managed managed) {
                    found.add(managed);
                }
            }
        }
    }

    /** The objects that a relationship of one object leads to; what waits for a collection that is not loaded is included. */
    public static List<Managed> related(Managed entity, RelationshipLink link, Unloaded unloaded) {
        if (Bits.isUnloaded(entity, link.index())) {
            if (unloaded == Unloaded.SKIP || WriteOnly.is(link)) {
                return waiting(entity, link);
            }
            load(entity, link);
        }
        return elements(entity.$accessor().get(entity, link.index()));
    }

    private static void load(Managed entity, RelationshipLink link) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner == null) {
            Instrumentation.load(entity, link.index());
        } else {
            owner.loadForCascade(state, link.index());
        }
    }

    private static List<Managed> waiting(Managed entity, RelationshipLink link) {
        InstanceState state = InstanceState.of(entity);
        PendingChanges pending = state == null ? null : state.pending(link.index());
        return pending == null ? List.of() : List.copyOf(pending.added());
    }

    private static List<Managed> elements(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Managed one) {
            return List.of(one);
        }
        List<Managed> elements = new ArrayList<>();
        for (Object element :
                value instanceof Tracked tracked ? tracked.elements() : TrackedCollections.elements(value)) {
            elements.add((Managed) element);
        }
        return elements;
    }
}
