package io.aludel.orm.flush;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything one flush has to do, before it is put in order. Used by one flush. */
final class WorkSet {
    private final List<ObjectWork> works;
    // Most flushes need none of these, so each is made for its first element. By their states there are only the
    // works up to an index, since flushes that insert many objects look none of them up.
    private Map<InstanceState, ObjectWork> byState = Map.of();
    private @Nullable AssociationChanges associations;
    private Set<InstanceState> withdrawn = Set.of();
    private Map<InstanceState, KeyLink> followers = Map.of();
    private List<UnseenRows> unseen = List.of();
    private int indexed;
    private boolean hasWithdrawn;

    /** @param expected how many objects there are at least */
    WorkSet(int expected) {
        works = new ArrayList<>(expected);
    }

    void add(ObjectWork work) {
        works.add(work);
    }

    void withdraw(InstanceState state) {
        ObjectWork work = find(state);
        if (work != null) {
            work.withdraw();
            byState.remove(state);
            hasWithdrawn = true;
        }
        if (withdrawn.isEmpty()) {
            withdrawn = new LinkedHashSet<>();
        }
        withdrawn.add(state);
    }

    @Nullable
    ObjectWork find(@Nullable InstanceState state) {
        if (state == null) {
            return null;
        }
        index();
        return byState.get(state);
    }

    private void index() {
        if (byState.isEmpty() && indexed < works.size()) {
            byState = new HashMap<>();
        }
        while (indexed < works.size()) {
            ObjectWork work = works.get(indexed++);
            byState.put(work.state(), work);
        }
    }

    boolean isDeleted(InstanceState state) {
        ObjectWork work = find(state);
        return work != null && work.isDelete();
    }

    boolean isWithdrawn(InstanceState state) {
        return withdrawn.contains(state);
    }

    /** In the order in which they came, without those withdrawn. */
    List<ObjectWork> works() {
        if (hasWithdrawn) {
            index();
            works.removeIf(ObjectWork::isWithdrawn);
            indexed = works.size();
            hasWithdrawn = false;
        }
        return works;
    }

    boolean isEmpty() {
        return works().isEmpty();
    }

    boolean hasAssociations() {
        return associations != null;
    }

    /** Adds the rows of association tables that only the other side told of. */
    void addToldAssociations() {
        if (associations != null) {
            associations.addTold();
        }
    }

    AssociationChanges associations() {
        AssociationChanges known = associations;
        if (known == null) {
            known = new AssociationChanges();
            associations = known;
        }
        return known;
    }

    /** Pending objects that are not inserted after all. */
    List<InstanceState> withdrawn() {
        return withdrawn.isEmpty() ? List.of() : List.copyOf(withdrawn);
    }

    /** Has the rows deleted that refer to a deleted object through a relationship. Answers all of that relationship. */
    UnseenRows deleteUnseen(RelationshipMapping relationship, ObjectWork parent) {
        UnseenRows rows = null;
        for (UnseenRows known : unseen) {
            // A subclass has a relationship of its superclass as its own.
            if (known.foreignKey().equals(relationship.foreignKeyColumns())) {
                rows = known;
            }
        }
        if (rows == null) {
            rows = new UnseenRows(relationship, new ArrayList<>());
            if (unseen.isEmpty()) {
                unseen = new ArrayList<>(1);
            }
            unseen.add(rows);
        }
        rows.parents().add(parent);
        return rows;
    }

    /** Rows that are deleted by their foreign keys, one per relationship. */
    List<UnseenRows> unseen() {
        return unseen;
    }

    /** Objects whose foreign keys the database changes itself, and what they are to refer to. */
    Map<InstanceState, KeyLink> followers() {
        return followers;
    }

    void follow(InstanceState state, KeyLink link) {
        if (followers.isEmpty()) {
            followers = new LinkedHashMap<>();
        }
        followers.put(state, link);
    }
}
