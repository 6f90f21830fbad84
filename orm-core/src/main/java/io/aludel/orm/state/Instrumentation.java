package io.aludel.orm.state;

import io.aludel.orm.error.DetachedException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What instrumented code calls where reading or writing a field is more than that. For generated code only. */
public final class Instrumentation {
    private Instrumentation() {}

    /**
     * Before a read of an attribute whose value is not there.
     *
     * @throws DetachedException with {@code detached-load} if no session can load it
     */
    public static void load(Managed entity, int attribute) {
        InstanceState state = entity.$state();
        Managed original = state == null ? null : state.entity();
        StateOwner owner = state == null ? null : state.owner();
        RelationshipLink link = link(entity, attribute);
        if (state != null && WriteOnly.is(link)) {
            entity.$accessor().put(entity, attribute, WriteOnly.view(entity, link));
        } else if (state != null && original == entity && owner != null) {
            owner.load(state, attribute);
        } else if (state != null && original != null && original != entity) {
            copyFrom(original, entity, attribute);
        } else {
            throw detached(entity, attribute);
        }
    }

    // A clone lacks what its original had not loaded when it was made.
    private static void copyFrom(Managed original, Managed copy, int attribute) {
        if (Bits.isUnloaded(original, attribute)) {
            load(original, attribute);
        }
        Object value = original.$accessor().get(original, attribute);
        RelationshipLink link = link(copy, attribute);
        boolean isCollection = link != null && link.isCollection() && value != null;
        copy.$accessor().put(copy, attribute, isCollection ? TrackedCollections.copy(copy, link, value) : value);
        Bits.unloaded(copy, attribute, false);
    }

    private static DetachedException detached(Managed entity, int attribute) {
        EntityShape shape = entity.$accessor().shape();
        String ways = shape.link(attribute) != null
                ? "Load it while the session is open, for example with the option selectinLoad("
                        + shape.expression(attribute) + "), or merge the object into an open session."
                : "Read it while the session is open, keep what is loaded with expireOnCommit(false), or merge the object into"
                        + " an open session.";
        return new DetachedException(
                ErrorCode.DETACHED_LOAD,
                "Cannot load " + shape.path(attribute) + " of " + Labels.of(entity)
                        + ": the object is detached, its session was closed or let go of it. " + ways);
    }

    /** Before a write of a column attribute that was not noticed yet; answers what to store. */
    public static @Nullable Object set(Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        InstanceState state = InstanceState.of(entity);
        if (Listeners.hears(entity, state, attribute)) {
            return setHeard(entity, state, attribute, old, now);
        }
        if (state != null) {
            state.recordSet(entity, attribute, known(entity, attribute, old));
        } else {
            Bits.unloaded(entity, attribute, false);
            Bits.written(entity, attribute, true);
        }
        return now;
    }

    private static @Nullable Object setHeard(
            Managed entity, @Nullable InstanceState there, int attribute, @Nullable Object old, @Nullable Object now) {
        InstanceState state = there != null ? there : Unattached.state(entity, attribute);
        Object known = known(entity, attribute, old);
        Object value = Listeners.set(entity, state, attribute, known, now);
        state.recordSet(entity, attribute, known);
        state.hearEverySet(attribute);
        return value;
    }

    private static @Nullable Object known(Managed entity, int attribute, @Nullable Object old) {
        return Bits.isUnloaded(entity, attribute) ? InstanceState.NO_VALUE : old;
    }

    /** Before a value that may change inside is handed out. */
    public static void lend(Managed entity, int attribute) {
        InstanceState state = InstanceState.of(entity);
        if (state != null) {
            LentValues.lend(state, entity, attribute);
        }
    }

    /** Before a component of an embedded value is written. */
    public static void valueChanging(ManagedValue value) {
        EmbeddedValues.changing(value);
    }

    /** Before a write of an embedded value that holds relationships; answers what to store. */
    public static @Nullable Object setEmbedded(
            Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        return EmbeddedRelationships.assign(entity, attribute, old, set(entity, attribute, old, now));
    }

    /** Before an embedded value that holds relationships is handed out; answers the value. */
    public static @Nullable Object held(Managed entity, int attribute, @Nullable Object value) {
        return value instanceof ManagedValue managed && managed.$owner() != entity
                ? EmbeddedRelationships.hold(entity, attribute, managed)
                : value;
    }

    /** Reads a relationship of an embedded value that an entity has. */
    public static @Nullable Object related(ManagedValue value, int place) {
        return AttributeAccess.read(Objects.requireNonNull(value.$owner()), value.$attribute() + place);
    }

    /** Writes a relationship of an embedded value that an entity has. */
    public static void setRelated(ManagedValue value, int place, @Nullable Object now) {
        Managed owner = Objects.requireNonNull(value.$owner());
        int attribute = value.$attribute() + place;
        boolean isReference = !Objects.requireNonNull(link(owner, attribute)).isCollection();
        AttributeAccess.write(owner, attribute, isReference ? owner.$accessor().validate(owner, attribute, now) : now);
    }

    /** Before a write of a reference; answers what to store. */
    public static @Nullable Object setReference(
            Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        RelationshipLink link = Objects.requireNonNull(link(entity, attribute));
        if (link.isViewOnly()) {
            Bits.unloaded(entity, attribute, false);
            return now;
        }
        if (now instanceof Managed next && now != old) {
            Backrefs.ask(entity, link, next);
        }
        Object known = old;
        boolean wasUnloaded = Bits.isUnloaded(entity, attribute);
        if (wasUnloaded) {
            References.loadIfNeeded(entity, link);
            known = References.current(entity, link);
        } else if (old == now) {
            Bits.written(entity, attribute, Bits.isWritten(entity, attribute) || isNew(entity));
            return now;
        }
        Object stored = References.write(entity, link, known, now);
        if (known != stored) {
            tell(entity, link, known, stored);
        } else if (wasUnloaded && stored instanceof Managed target) {
            Backrefs.confirm(entity, link, target);
        }
        return stored;
    }

    private static boolean isNew(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        return state == null || state.isNew();
    }

    // The new parent comes first, so that an object on its way from one parent to another is never an orphan.
    private static void tell(Managed entity, RelationshipLink link, @Nullable Object old, @Nullable Object now) {
        RelationshipLink reverse = Backrefs.reverse(link);
        if (now instanceof Managed next) {
            Orphans.adopted(next, link, entity);
            if (reverse != null) {
                Orphans.adopted(entity, reverse, next);
            }
        }
        if (old instanceof Managed previous) {
            Changes.unrelated(entity, link, previous);
        }
        if (now instanceof Managed next) {
            Changes.related(entity, link, next);
        }
    }

    /** Before a write of a collection or map; answers what to store: a tracked copy of what was given. */
    public static @Nullable Object setCollection(
            Managed entity, int attribute, @Nullable Object old, @Nullable Object now) {
        if (now == old && now instanceof Tracked same && same.owner() == entity) {
            return now;
        }
        return CollectionAssignment.assign(entity, Objects.requireNonNull(link(entity, attribute)), now);
    }

    private static @Nullable RelationshipLink link(Managed entity, int attribute) {
        return entity.$accessor().shape().link(attribute);
    }
}
