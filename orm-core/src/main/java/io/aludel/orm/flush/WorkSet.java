package io.aludel.orm.flush;

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
    private final List<ObjectWork> works = new ArrayList<>();
    // Of the works up to there only, since most flushes that insert many objects look none of them up.
    private final Map<InstanceState, ObjectWork> byState = new HashMap<>();
    private int indexed;
    private boolean hasWithdrawn;
    private final AssociationChanges associations = new AssociationChanges();
    private final Set<InstanceState> withdrawn = new LinkedHashSet<>();
    private final Map<InstanceState, KeyLink> followers = new LinkedHashMap<>();

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

    AssociationChanges associations() {
        return associations;
    }

    /** Pending objects that are not inserted after all. */
    List<InstanceState> withdrawn() {
        return List.copyOf(withdrawn);
    }

    /** Objects whose foreign keys the database changes itself, and what they are to refer to. */
    Map<InstanceState, KeyLink> followers() {
        return followers;
    }
}
