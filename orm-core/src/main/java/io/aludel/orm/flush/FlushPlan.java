package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything one flush will write, before it is put in order. States are equal to themselves only. */
final class FlushPlan {
    private final Set<InstanceState> saves = new LinkedHashSet<>();
    private final Set<InstanceState> inserts = new LinkedHashSet<>();
    private final Set<InstanceState> deletes = new LinkedHashSet<>();
    private final Set<InstanceState> withdrawn = new LinkedHashSet<>();
    private final Map<InstanceState, InstanceState> rowSwitches = new LinkedHashMap<>();
    private final Map<InstanceState, List<Link>> links = new IdentityHashMap<>();
    private final List<Link> allLinks = new ArrayList<>();
    private final List<SecondaryRow> secondaryInserts = new ArrayList<>();
    private final List<SecondaryRow> secondaryDeletes = new ArrayList<>();

    void insert(InstanceState state) {
        inserts.add(state);
        saves.add(state);
    }

    /** Looks at a persistent object for changes to write. */
    boolean update(InstanceState state) {
        return saves.add(state);
    }

    boolean delete(InstanceState state) {
        saves.remove(state);
        inserts.remove(state);
        return deletes.add(state);
    }

    void withdraw(InstanceState state) {
        saves.remove(state);
        inserts.remove(state);
        withdrawn.add(state);
    }

    /** The new object takes over the row of the deleted one, by an UPDATE. */
    void switchRow(InstanceState added, InstanceState deleted) {
        rowSwitches.put(added, deleted);
    }

    void link(Link link) {
        links.computeIfAbsent(link.child(), state -> new ArrayList<>()).add(link);
        allLinks.add(link);
    }

    void insertSecondary(SecondaryRow row) {
        secondaryInserts.add(row);
    }

    void deleteSecondary(SecondaryRow row) {
        secondaryDeletes.add(row);
    }

    /** Objects whose rows are inserted or updated, in the order they came. */
    Collection<InstanceState> saves() {
        return saves;
    }

    Collection<InstanceState> deletes() {
        return deletes;
    }

    Collection<InstanceState> withdrawn() {
        return withdrawn;
    }

    boolean isInsert(InstanceState state) {
        return inserts.contains(state) && !rowSwitches.containsKey(state);
    }

    boolean isNew(InstanceState state) {
        return inserts.contains(state);
    }

    boolean isSaved(InstanceState state) {
        return saves.contains(state);
    }

    boolean isDeleted(InstanceState state) {
        return deletes.contains(state);
    }

    /** The deleted object whose row a new one takes over, or null. */
    @Nullable
    InstanceState switchedFrom(InstanceState added) {
        return rowSwitches.get(added);
    }

    boolean isSwitchedAway(InstanceState deleted) {
        return rowSwitches.containsValue(deleted);
    }

    List<Link> links(InstanceState child) {
        return links.getOrDefault(child, List.of());
    }

    List<Link> links() {
        return allLinks;
    }

    List<SecondaryRow> secondaryInserts() {
        return secondaryInserts;
    }

    List<SecondaryRow> secondaryDeletes() {
        return secondaryDeletes;
    }
}
