package io.aludel.orm.session;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.Instrumentation;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the content of collections in entities' fields, with events, and telling elements apart by identity. */
final class Containers {
    private Containers() {}

    /** Gives a collection that is loaded, or never was there, this content. */
    static void replace(Managed entity, RelationshipMapping relationship, List<Managed> content) {
        switch (relationship.collectionKind()) {
            case LIST, COLLECTION -> assign(entity, relationship, new ArrayList<>(content));
            case SET, SORTED_SET -> replaceSet(collection(entity, relationship), content);
            case MAP -> replaceMap(map(entity, relationship), relationship, content);
            case NONE -> throw new AssertionError(relationship + " is no collection, please report");
        }
    }

    /** Puts an empty collection where there is none. */
    static void ensure(Managed entity, RelationshipMapping relationship) {
        if (raw(entity, relationship) == null) {
            assign(
                    entity,
                    relationship,
                    switch (relationship.collectionKind()) {
                        case LIST, COLLECTION -> new ArrayList<>();
                        case SET -> new LinkedHashSet<>();
                        case SORTED_SET -> new TreeSet<>();
                        case MAP -> new LinkedHashMap<>();
                        case NONE -> throw new AssertionError(relationship + " is no collection, please report");
                    });
        }
    }

    private static void replaceSet(Collection<Object> current, List<Managed> content) {
        Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(content);
        current.removeIf(element -> !wanted.contains(element));
        current.addAll(content);
    }

    private static void replaceMap(
            Map<Object, Object> current, RelationshipMapping relationship, List<Managed> content) {
        Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(content);
        current.values().removeIf(element -> !wanted.contains(element));
        for (Managed element : content) {
            current.put(key(relationship, element), element);
        }
    }

    private static @Nullable Object key(RelationshipMapping relationship, Managed element) {
        return relationship.mapKey() == null
                ? null
                : element.$accessor().get(element, relationship.mapKey().index());
    }

    private static void assign(Managed entity, RelationshipMapping relationship, Object container) {
        Object stored =
                Instrumentation.setCollection(entity, relationship.index(), raw(entity, relationship), container);
        entity.$accessor().put(entity, relationship.index(), stored);
    }

    @SuppressWarnings("unchecked") // the kind says what the field holds
    private static Collection<Object> collection(Managed entity, RelationshipMapping relationship) {
        ensure(entity, relationship);
        return (Collection<Object>) raw(entity, relationship);
    }

    @SuppressWarnings("unchecked") // the kind says what the field holds
    private static Map<Object, Object> map(Managed entity, RelationshipMapping relationship) {
        ensure(entity, relationship);
        return (Map<Object, Object>) raw(entity, relationship);
    }

    private static @Nullable Object raw(Managed entity, RelationshipMapping relationship) {
        return entity.$accessor().get(entity, relationship.index());
    }
}
