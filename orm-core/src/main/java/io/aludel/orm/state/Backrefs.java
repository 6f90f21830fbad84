package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the other side of a relationship in step. What is done here is done raw, so nothing answers back; nothing is cascaded, and
 * nothing is loaded but what a reference to a row elsewhere referred to before.
 */
final class Backrefs {
    private Backrefs() {}

    /** The side to keep in step, if there is one. */
    static @Nullable RelationshipLink reverse(RelationshipLink link) {
        RelationshipLink reverse = link.reverse();
        return reverse == null || reverse.isViewOnly() ? null : reverse;
    }

    /** Before {@code entity} comes to refer to {@code target}: the methods that validate the collection there may refuse it. */
    static void ask(Managed entity, RelationshipLink link, Managed target) {
        RelationshipLink reverse = reverse(link);
        if (reverse != null && reverse.isCollection()) {
            target.$accessor().validate(target, reverse.index(), entity);
        }
    }

    /** {@code value} refers to {@code entity} now, so {@code side} of {@code entity} is to refer to {@code value}. */
    static void attach(Managed entity, RelationshipLink side, Managed value) {
        if (side.isCollection()) {
            add(entity, side, value);
        } else {
            point(entity, side, value);
        }
    }

    /**
     * {@code entity} is said to refer to {@code target}, as its row does. The other side may have been told that it does not any
     * more, by a change of the reference that was dropped since.
     */
    static void confirm(Managed entity, RelationshipLink link, Managed target) {
        RelationshipLink reverse = reverse(link);
        Orphans.adopted(target, link, entity);
        if (reverse == null) {
            return;
        }
        Orphans.adopted(entity, reverse, target);
        if (!Bits.isUnloaded(target, reverse.index())) {
            attach(target, reverse, entity);
        } else if (isWaitingRemoval(target, reverse, entity)) {
            add(target, reverse, entity);
        }
    }

    private static boolean isWaitingRemoval(Managed entity, RelationshipLink side, Managed value) {
        InstanceState state = InstanceState.of(entity);
        PendingChanges pending = state == null ? null : state.pending(side.index());
        return pending != null && pending.isRemoved(value);
    }

    /** {@code value} refers to {@code entity} no more. */
    static void detach(Managed entity, RelationshipLink side, Managed value) {
        if (side.isCollection()) {
            remove(entity, side, value);
        } else {
            Object current = References.current(entity, side);
            if (current == value || current == InstanceState.NO_VALUE) {
                References.write(entity, side, current, null);
            }
        }
    }

    private static void point(Managed entity, RelationshipLink side, Managed value) {
        if (Bits.isUnloaded(entity, side.index())) {
            References.loadIfNeeded(entity, side);
        }
        Object old = References.current(entity, side);
        if (old == value) {
            return;
        }
        Object accepted = entity.$accessor().validate(entity, side.index(), value);
        References.write(entity, side, old, accepted);
        RelationshipLink back = reverse(side);
        // Between two references the third object keeps what it refers to until it is loaded again.
        if (old instanceof Managed previous && back != null && back.isCollection()) {
            remove(previous, back, entity);
            Orphans.released(entity, back, previous);
        }
    }

    // A collection that is out of date may have the element already.
    private static void add(Managed entity, RelationshipLink side, Managed value) {
        InstanceState state = InstanceState.of(entity);
        if (Bits.isUnloaded(entity, side.index())) {
            if (state != null) {
                state.markModified();
                state.extras()
                        .makePending(side.index(), state.mapping().attributeCount())
                        .add(value);
                Listeners.appended(entity, side.index(), value);
            }
            return;
        }
        Tracked collection = TrackedCollections.tracked(entity, side);
        if (!collection.holds(value)) {
            Changes.before(collection);
            collection.addRaw(value);
            Listeners.appended(entity, side.index(), value);
        }
    }

    private static void remove(Managed entity, RelationshipLink side, Managed value) {
        InstanceState state = InstanceState.of(entity);
        if (Bits.isUnloaded(entity, side.index())) {
            if (state != null) {
                state.markModified();
                state.extras()
                        .makePending(side.index(), state.mapping().attributeCount())
                        .remove(value);
                Listeners.removed(entity, side.index(), value);
            }
            return;
        }
        Tracked collection = TrackedCollections.tracked(entity, side);
        if (collection.holds(value)) {
            Changes.before(collection);
            collection.removeRaw(value);
            Listeners.removed(entity, side.index(), value);
        }
    }
}
