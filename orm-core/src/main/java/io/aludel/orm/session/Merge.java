package io.aludel.orm.session;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.load.LoadOptions;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.CascadeWalker;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Instrumentation;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One merge: copies given objects onto the session's own, following the merge cascade. Each given object is copied once,
 * however it is reached; several given objects for one row end up in one.
 */
final class Merge {
    private final DefaultSession session;
    private final boolean loads;
    private final Map<Managed, Managed> done = new IdentityHashMap<>();
    private final Map<Object, Managed> byIdentity = new HashMap<>();
    private final Set<Step> steps = new HashSet<>();
    private final MergeAhead ahead;

    /** That an object was reached through a relationship, so that the reverse one need not lead back. */
    private record Step(Object holder, RelationshipMapping relationship) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step && step.holder == holder && step.relationship == relationship;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(holder) * 31 + System.identityHashCode(relationship);
        }
    }

    private record Identity(EntityMapping root, Object value) {}

    Merge(DefaultSession session, boolean loads) {
        this.session = session;
        this.loads = loads;
        this.ahead = new MergeAhead(session);
    }

    <E> E merge(E entity) {
        return mergeAll(List.of(entity)).get(0);
    }

    @SuppressWarnings("unchecked") // what is merged has the class of the row, which is the given object's
    <E> List<E> mergeAll(Iterable<E> entities) {
        List<Managed> sources = new ArrayList<>();
        for (E entity : entities) {
            Managed source = session.managed(entity);
            session.guard().requireChangeable(source);
            sources.add(source);
        }
        if (!loads) {
            return (List<E>) mergedAll(sources);
        }
        session.autoflush();
        return (List<E>) session.noAutoflush(() -> {
            ahead.lookUp(sources);
            return mergedAll(sources);
        });
    }

    private List<Managed> mergedAll(List<Managed> sources) {
        List<Managed> merged = new ArrayList<>(sources.size());
        sources.forEach(source -> merged.add(merged(source)));
        return merged;
    }

    /** Whether the session holds the object itself, pending or persistent, so that there is nothing to copy. */
    static boolean isOwn(Managed source, DefaultSession session) {
        InstanceState state = InstanceState.of(source);
        return state != null && session.objects().contains(state);
    }

    private Managed merged(Managed source) {
        Managed known = done.get(source);
        if (known != null) {
            return known;
        }
        if (loads && isOwn(source, session)) {
            return source;
        }
        EntityMapping mapping = session.mapping(source.getClass());
        if (InstanceState.isStored(source)) {
            session.stateOf(source); // a deserialised copy gets one here, so that what it has counts as loaded
        }
        Object identity = identityOf(source, mapping);
        Managed target = target(mapping, identity);
        done.put(source, target);
        if (identity != null) {
            byIdentity.put(new Identity(mapping.root(), identity), target);
        }
        if (target != source) {
            requireSameVersion(source, target, mapping);
            copyAll(source, target, mapping);
        }
        return target;
    }

    private @Nullable Object identityOf(Managed source, EntityMapping mapping) {
        InstanceState state = InstanceState.of(source);
        Object identity = state == null ? null : state.identity();
        if (state != null) {
            state.noticeChanges();
        }
        if (!loads && (identity == null || state.isModified())) {
            throw new OrmException(
                    ErrorCode.MERGE_NOT_CLEAN,
                    "Cannot merge " + Labels.of(source) + " without loading: it is "
                            + (identity == null ? "new" : "changed") + ". Use merge(), which compares with the row.");
        }
        return identity == null ? mapping.id().identityOf(source) : identity;
    }

    private Managed target(EntityMapping mapping, @Nullable Object identity) {
        Managed target = identity == null ? null : existing(mapping, identity);
        if (target == null) {
            target = (Managed) mapping.accessor().newInstance();
            if (loads || identity == null) {
                session.attaching().add(target);
                ensureCollections(target, mapping);
            } else {
                InstanceState state = InstanceState.forRow(mapping, target, identity, session.owner());
                state.expireHidden();
                session.objects().adopt(state, target);
            }
        }
        return target;
    }

    private static void ensureCollections(Managed target, EntityMapping mapping) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            if (relationship.isCollection()) {
                Containers.ensure(target, relationship);
            }
        }
    }

    private @Nullable Managed existing(EntityMapping mapping, Object identity) {
        InstanceState held = session.objects().identityMap().find(mapping.root(), identity);
        Managed target = held == null ? null : held.entity();
        if (target == null) {
            target = byIdentity.get(new Identity(mapping.root(), identity));
        }
        boolean asks = target == null && loads && !ahead.isAbsent(mapping, identity);
        return asks ? session.loading().get(mapping, identity, LoadOptions.DEFAULT) : target;
    }

    private static void requireSameVersion(Managed source, Managed target, EntityMapping mapping) {
        ColumnMapping version = mapping.version();
        if (version == null || !isPresent(source, mapping, version) || !isPresent(target, mapping, version)) {
            return;
        }
        Object given = version.value(source);
        Object held = version.value(target);
        if (given != null && held != null && !version.isSame(given, held)) {
            throw new StaleRowException(
                    ErrorCode.STALE_ROW,
                    "Cannot merge " + Labels.of(source) + ": it carries version " + given + " and the row has version "
                            + held + ". Load it again and repeat the change.");
        }
    }

    private static boolean isPresent(Managed entity, EntityMapping mapping, ColumnMapping column) {
        return column.attribute() != null && isPresent(entity, column.attribute());
    }

    /** Whether the object says something about the attribute: it was loaded, or assigned on an object that never had a row. */
    static boolean isPresent(Managed entity, AttributeMapping attribute) {
        InstanceState state = InstanceState.of(entity);
        return state == null
                ? (entity.$written(attribute.word()) & attribute.mask()) != 0
                : state.isLoaded(attribute.index());
    }

    private void copyAll(Managed source, Managed target, EntityMapping mapping) {
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute instanceof RelationshipMapping relationship) {
                copyRelationship(source, target, relationship);
            } else if (attribute instanceof ColumnAttributeMapping column
                    && (!loads || !column.isVersion())
                    && (column.isId() || isPresent(source, column))) {
                copyColumn(source, target, column);
            }
        }
    }

    private void copyColumn(Managed source, Managed target, ColumnAttributeMapping column) {
        int index = column.index();
        EntityAccessor accessor = target.$accessor();
        Object value = column.copy(source.$accessor().get(source, index));
        if (!loads) {
            session.stateOf(target).putLoaded(index, value);
            return;
        }
        Object old = accessor.get(target, index);
        boolean isKnown = isPresent(target, column);
        if (column.isId() ? value != null && !column.isSame(old, value) : !isKnown || !column.isSame(old, value)) {
            accessor.put(target, index, Instrumentation.set(target, index, old, value));
        }
    }

    private void copyRelationship(Managed source, Managed target, RelationshipMapping relationship) {
        RelationshipMapping reverse = relationship.reverse();
        boolean cameFromThere = loads && reverse != null && steps.contains(new Step(source, reverse));
        if (cameFromThere || !follows(source, relationship)) {
            return;
        }
        if (relationship.isCollection()) {
            copyCollection(source, target, relationship);
        } else {
            Object value = source.$accessor().get(source, relationship.index());
            copyReference(target, relationship, (Managed) value);
        }
    }

    /** Whether the merge cascades along the relationship and the object says something about it. */
    static boolean follows(Managed source, RelationshipMapping relationship) {
        return relationship.cascades(Cascade.MERGE)
                && !relationship.isViewOnly()
                && isPresent(source, relationship)
                && !saysNothing(source, relationship);
    }

    /** A collection is made empty by the constructor: on an object that never had a row that means nothing. */
    private static boolean saysNothing(Managed source, RelationshipMapping relationship) {
        return relationship.isCollection()
                && (source.$accessor().get(source, relationship.index()) == null
                        || InstanceState.of(source) == null
                                && members(source, relationship).isEmpty());
    }

    static List<Managed> members(Managed source, RelationshipMapping relationship) {
        return CascadeWalker.related(source, relationship.link(), CascadeWalker.Unloaded.SKIP);
    }

    private void copyReference(Managed target, RelationshipMapping relationship, @Nullable Managed value) {
        int index = relationship.index();
        EntityAccessor accessor = target.$accessor();
        Managed merged = value == null ? null : reached(value, relationship);
        if (!loads) {
            session.stateOf(target).putLoaded(index, merged);
        } else if (!isPresent(target, relationship) || accessor.get(target, index) != merged) {
            accessor.put(
                    target, index, Instrumentation.setReference(target, index, accessor.get(target, index), merged));
        }
    }

    private void copyCollection(Managed source, Managed target, RelationshipMapping relationship) {
        int index = relationship.index();
        InstanceState state = session.stateOf(target);
        if (loads && !state.isLoaded(index)) {
            session.loading().load(state, index);
        }
        List<Managed> merged = new ArrayList<>();
        for (Managed member : members(source, relationship)) {
            merged.add(reached(member, relationship));
        }
        if (!loads) {
            state.putLoadedCollection(index, merged);
        } else {
            Containers.replace(target, relationship, merged);
        }
    }

    private Managed reached(Managed member, RelationshipMapping relationship) {
        steps.add(new Step(member, relationship));
        return merged(member);
    }
}
