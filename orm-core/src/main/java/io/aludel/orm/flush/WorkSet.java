package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything one flush has to do, before it is put in order. Used by one flush. */
final class WorkSet {
    private final Map<InstanceState, ObjectWork> works = new LinkedHashMap<>();
    private final AssociationChanges associations = new AssociationChanges();
    private final Set<InstanceState> withdrawn = new LinkedHashSet<>();
    private final Map<InstanceState, KeyLink> followers = new LinkedHashMap<>();

    void add(ObjectWork work) {
        works.put(work.state(), work);
    }

    void withdraw(InstanceState state) {
        works.remove(state);
        withdrawn.add(state);
    }

    @Nullable
    ObjectWork find(@Nullable InstanceState state) {
        return state == null ? null : works.get(state);
    }

    boolean isDeleted(InstanceState state) {
        ObjectWork work = works.get(state);
        return work != null && work.isDelete();
    }

    boolean isWithdrawn(InstanceState state) {
        return withdrawn.contains(state);
    }

    Collection<ObjectWork> works() {
        return works.values();
    }

    boolean isEmpty() {
        return works.isEmpty();
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
