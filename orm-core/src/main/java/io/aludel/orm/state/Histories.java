package io.aludel.orm.state;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares attributes with what they were at the last flush. */
final class Histories {
    private Histories() {}

    static boolean hasNetChange(InstanceState state, int attribute) {
        AttributeMapping mapping = state.mapping().attribute(attribute);
        if (mapping instanceof RelationshipMapping relationship && relationship.isCollection()) {
            return isCollectionTouched(state, attribute) && of(state, attribute).hasChanges();
        }
        if (!state.isWritten(attribute)) {
            return false;
        }
        Object old = state.committedValue(attribute);
        return old == InstanceState.NO_VALUE || !mapping.isSame(old, state.raw(attribute));
    }

    private static boolean isCollectionTouched(InstanceState state, int attribute) {
        return state.isNew() || state.isWritten(attribute) || state.pending(attribute) != null;
    }

    static AttributeHistory of(InstanceState state, int attribute) {
        AttributeMapping mapping = state.mapping().attribute(attribute);
        if (mapping instanceof RelationshipMapping relationship && relationship.isCollection()) {
            return collection(state, attribute);
        }
        if (!state.isLoaded(attribute)) {
            return AttributeHistory.EMPTY;
        }
        Object now = state.raw(attribute);
        if (state.isNew()) {
            boolean isSet = now != null || state.isWritten(attribute);
            return isSet ? new AttributeHistory(one(now), List.of(), List.of()) : AttributeHistory.EMPTY;
        }
        Object old = state.committedValue(attribute);
        if (old == InstanceState.NO_VALUE) {
            return new AttributeHistory(one(now), List.of(), List.of());
        }
        return mapping.isSame(old, now)
                ? new AttributeHistory(List.of(), one(now), List.of())
                : new AttributeHistory(one(now), List.of(), one(old));
    }

    private static List<@Nullable Object> one(@Nullable Object value) {
        return Collections.singletonList(value);
    }

    private static AttributeHistory collection(InstanceState state, int attribute) {
        if (!state.isLoaded(attribute)) {
            PendingChanges pending = state.pending(attribute);
            return pending == null
                    ? AttributeHistory.EMPTY
                    : new AttributeHistory(List.copyOf(pending.added()), List.of(), List.copyOf(pending.removed()));
        }
        if (!(state.raw(attribute) instanceof TrackedCollection collection)) {
            return AttributeHistory.EMPTY;
        }
        if (state.isNew()) {
            return new AttributeHistory(List.copyOf(collection.elements()), List.of(), List.of());
        }
        Object[] committed = collection.committed();
        return committed == null
                ? new AttributeHistory(List.of(), List.copyOf(collection.elements()), List.of())
                : difference(Arrays.asList(committed), collection.elements());
    }

    private static AttributeHistory difference(List<Object> before, Collection<Object> now) {
        Set<Object> had = Identities.set(before);
        Set<Object> has = Identities.set(now);
        List<Object> added = new ArrayList<>();
        List<Object> unchanged = new ArrayList<>();
        List<Object> deleted = new ArrayList<>();
        now.forEach(element -> (had.contains(element) ? unchanged : added).add(element));
        for (Object element : before) {
            if (!has.contains(element)) {
                deleted.add(element);
            }
        }
        return new AttributeHistory(added, unchanged, deleted);
    }
}
