package io.aludel.orm.session;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up ahead what a merge will copy onto, level by level along the merge cascade: one statement per class and level, and one
 * per relationship for the collections that will be replaced. One per merge, which keeps it to its end.
 */
final class MergeAhead {
    private final DefaultSession session;
    private final Set<Managed> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Key> absent = new HashSet<>();
    // The identity map is weak.
    private final List<Managed> held = new ArrayList<>();

    private record Key(EntityMapping root, Object identity) {}

    private record Reached(Managed source, @Nullable RelationshipMapping via) {}

    MergeAhead(DefaultSession session) {
        this.session = session;
    }

    /** Whether there is no row with this key. */
    boolean isAbsent(EntityMapping mapping, Object identity) {
        return absent.contains(new Key(mapping.root(), identity));
    }

    void lookUp(Collection<Managed> sources) {
        List<Reached> first = new ArrayList<>();
        sources.forEach(source -> reach(source, null, first));
        List<Reached> level = first;
        while (!level.isEmpty()) {
            level.forEach(reached -> hold(reached.source()));
            fetch(level);
            level = next(level);
        }
    }

    private void reach(Managed source, @Nullable RelationshipMapping via, List<Reached> level) {
        if (!Merge.isOwn(source, session) && visited.add(source)) {
            level.add(new Reached(source, via));
        }
    }

    private void hold(Managed source) {
        Managed target = target(source);
        if (target != null) {
            held.add(target);
        }
    }

    private void fetch(List<Reached> level) {
        Map<EntityMapping, Set<Object>> missing = new LinkedHashMap<>();
        for (Reached reached : level) {
            EntityMapping mapping = session.mapping(reached.source().getClass());
            Object identity = identity(reached.source(), mapping);
            if (identity != null && target(reached.source()) == null) {
                missing.computeIfAbsent(mapping, none -> new LinkedHashSet<>()).add(identity);
            }
        }
        missing.forEach(this::fetch);
    }

    private void fetch(EntityMapping mapping, Set<Object> identities) {
        held.addAll(session.loading().getAll(mapping, identities));
        for (Object identity : identities) {
            if (session.objects().identityMap().find(mapping.root(), identity) == null) {
                absent.add(new Key(mapping.root(), identity));
            }
        }
    }

    private List<Reached> next(List<Reached> level) {
        List<Reached> next = new ArrayList<>();
        for (Reached reached : level) {
            Managed source = reached.source();
            for (RelationshipMapping relationship :
                    session.mapping(source.getClass()).relationships()) {
                if (Merge.follows(source, relationship) && !leadsBack(reached, relationship)) {
                    loadTarget(source, relationship);
                    Merge.members(source, relationship).forEach(member -> reach(member, relationship, next));
                }
            }
        }
        return next;
    }

    private static boolean leadsBack(Reached reached, RelationshipMapping relationship) {
        return reached.via() != null && relationship.reverse() == reached.via();
    }

    private void loadTarget(Managed source, RelationshipMapping relationship) {
        Managed target = relationship.isCollection() ? target(source) : null;
        InstanceState state = target == null ? null : InstanceState.of(target);
        if (state != null && !state.isLoaded(relationship.index())) {
            session.loading().load(state, relationship.index());
        }
    }

    private @Nullable Managed target(Managed source) {
        EntityMapping mapping = session.mapping(source.getClass());
        Object identity = identity(source, mapping);
        InstanceState state =
                identity == null ? null : session.objects().identityMap().find(mapping.root(), identity);
        return state == null ? null : state.entity();
    }

    private static @Nullable Object identity(Managed source, EntityMapping mapping) {
        InstanceState state = InstanceState.of(source);
        Object identity = state == null ? null : state.identity();
        return identity == null ? mapping.id().identityOf(source) : identity;
    }
}
