package io.aludel.orm.flush;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of association tables to insert and delete, by the relationship that writes them. Used by one flush. */
final class AssociationChanges {
    private final Map<RelationshipMapping, List<Pair>> added = new LinkedHashMap<>();
    private final Map<RelationshipMapping, List<Pair>> told = new LinkedHashMap<>();
    private final Map<RelationshipMapping, Set<Pair>> removed = new LinkedHashMap<>();

    private boolean moving;

    /** One row: the object that has the relationship, and the one it leads to. */
    record Pair(InstanceState owner, InstanceState target) {}

    /** A row for each call, so that an element twice in a list has two. */
    void add(RelationshipMapping relationship, InstanceState owner, InstanceState target) {
        added.computeIfAbsent(relationship, key -> new ArrayList<>()).add(new Pair(owner, target));
    }

    /** A row of which the other side tells, which does not write it; see {@link #addTold}. */
    void tell(RelationshipMapping relationship, InstanceState owner, InstanceState target) {
        told.computeIfAbsent(relationship, key -> new ArrayList<>()).add(new Pair(owner, target));
    }

    /** Adds the rows that only the other side told of. The side that writes has forgotten them where it was expired since. */
    void addTold() {
        told.forEach((relationship, pairs) -> {
            Set<Pair> known = new HashSet<>(added.getOrDefault(relationship, List.of()));
            for (Pair pair : pairs) {
                if (!known.contains(pair) && !isHeld(relationship, pair)) {
                    add(relationship, pair.owner, pair.target);
                }
            }
        });
    }

    private static boolean isHeld(RelationshipMapping relationship, Pair pair) {
        return pair.owner.isLoaded(relationship.index())
                && DependencyRule.current(pair.owner, relationship.index()).stream()
                        .anyMatch(held -> held == pair.target.entity());
    }

    /** The rows of a pair once, whichever side asks first. */
    void remove(RelationshipMapping relationship, InstanceState owner, InstanceState target) {
        removed.computeIfAbsent(relationship, key -> new LinkedHashSet<>()).add(new Pair(owner, target));
    }

    /** Has the rows of a pair, {@code count} of them, deleted and inserted again, whichever side asks first: a key changes. */
    void move(RelationshipMapping relationship, InstanceState owner, InstanceState target, int count) {
        moving = true;
        if (removed.computeIfAbsent(relationship, key -> new LinkedHashSet<>()).add(new Pair(owner, target))) {
            for (int i = 0; i < count; i++) {
                add(relationship, owner, target);
            }
        }
    }

    /** Whether rows have to be deleted before the objects are written, as their keys change. */
    boolean isMoving() {
        return moving;
    }

    Map<RelationshipMapping, List<Pair>> added() {
        return added;
    }

    Map<RelationshipMapping, Set<Pair>> removed() {
        return removed;
    }
}
