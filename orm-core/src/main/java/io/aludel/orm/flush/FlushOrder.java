package io.aludel.orm.flush;

import io.aludel.orm.graph.Graph;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a flush in an order in which no row is written before the rows it refers to, and none deleted before those that refer
 * to it. Whole hierarchies are ordered first; only those that depend on each other in a circle are ordered object by object.
 */
final class FlushOrder {
    /** What is ordered: all saves or deletes of a hierarchy, the rows of an association table, the post-updates. */
    sealed interface Group {
        record Saves(EntityMapping root) implements Group {}

        record Deletes(EntityMapping root) implements Group {}

        record Secondary(Table table, boolean isDelete) implements Group {}

        record PostUpdates(boolean isClear) implements Group {}
    }

    private final FlushPlan plan;
    private final Dependencies dependencies;
    private final List<Collision> collisions;
    private final PostUpdates postUpdates;
    private final Graph<Group> graph = new Graph<>();
    private final Map<EntityMapping, List<InstanceState>> saves = new LinkedHashMap<>();
    private final Map<EntityMapping, List<InstanceState>> deletes = new LinkedHashMap<>();

    private FlushOrder(FlushPlan plan, Dependencies dependencies) {
        this.plan = plan;
        this.dependencies = dependencies;
        this.collisions = Collision.find(plan);
        this.postUpdates = PostUpdates.find(plan);
    }

    static List<Step> order(FlushPlan plan, Dependencies dependencies) {
        return new FlushOrder(plan, dependencies).order();
    }

    private List<Step> order() {
        plan.saves()
                .forEach(state -> saves.computeIfAbsent(root(state), root -> new ArrayList<>())
                        .add(state));
        plan.deletes()
                .forEach(state -> deletes.computeIfAbsent(root(state), root -> new ArrayList<>())
                        .add(state));
        saves.keySet().forEach(this::addSaves);
        addSecondary(plan.secondaryDeletes(), true);
        addSecondary(plan.secondaryInserts(), false);
        deletes.keySet().forEach(this::addDeletes);
        addPostUpdates();
        collisions.forEach(collision ->
                graph.edge(new Group.Deletes(root(collision.deleted())), new Group.Saves(root(collision.saved()))));
        List<Step> steps = new ArrayList<>();
        graph.components().forEach(component -> addSteps(component, steps));
        return steps;
    }

    private static EntityMapping root(InstanceState state) {
        return state.mapping().root();
    }

    private void addSaves(EntityMapping root) {
        Group own = new Group.Saves(root);
        graph.add(own);
        for (EntityMapping referred : dependencies.referredBy(root)) {
            boolean isAlone = referred == root && saves.get(root).size() < 2;
            if (saves.containsKey(referred) && !isAlone) {
                graph.edge(new Group.Saves(referred), own);
            }
        }
    }

    private void addDeletes(EntityMapping root) {
        Group own = new Group.Deletes(root);
        graph.add(own);
        for (EntityMapping referring : saves.keySet()) {
            if (referring == root || dependencies.referredBy(referring).contains(root)) {
                graph.edge(new Group.Saves(referring), own);
            }
        }
        for (EntityMapping referred : dependencies.referredBy(root)) {
            boolean isAlone = referred == root && deletes.get(root).size() < 2;
            if (deletes.containsKey(referred) && !isAlone) {
                graph.edge(own, new Group.Deletes(referred));
            }
        }
    }

    private void addSecondary(List<SecondaryRow> rows, boolean isDelete) {
        for (SecondaryRow row : rows) {
            Group own = new Group.Secondary(table(row.relationship()), isDelete);
            graph.add(own);
            for (InstanceState end : List.of(row.owner(), row.target())) {
                if (isDelete && plan.isDeleted(end)) {
                    graph.edge(own, new Group.Deletes(root(end)));
                } else if (!isDelete && plan.isSaved(end)) {
                    graph.edge(new Group.Saves(root(end)), own);
                }
            }
            if (!isDelete) {
                graph.edge(new Group.Secondary(table(row.relationship()), true), own);
            }
        }
    }

    private void addPostUpdates() {
        Group set = new Group.PostUpdates(false);
        for (Link link : postUpdates.toSet()) {
            graph.edge(new Group.Saves(root(link.child())), set);
            if (link.parent() != null && plan.isSaved(link.parent())) {
                graph.edge(new Group.Saves(root(link.parent())), set);
            }
        }
        Group clear = new Group.PostUpdates(true);
        for (Link link : postUpdates.toClear()) {
            deletes.keySet().forEach(root -> graph.edge(clear, new Group.Deletes(root)));
        }
    }

    private void addSteps(List<Group> component, List<Step> steps) {
        Group only = component.get(0);
        boolean isCycle = component.size() > 1
                || only instanceof Group.Saves own && refersToItself(own.root(), saves)
                || only instanceof Group.Deletes gone && refersToItself(gone.root(), deletes);
        if (isCycle) {
            steps.addAll(new ObjectOrder(plan, dependencies, collisions)
                    .order(states(component, saves, true), states(component, deletes, false)));
        } else {
            addStep(only, steps);
        }
    }

    private boolean refersToItself(EntityMapping root, Map<EntityMapping, List<InstanceState>> states) {
        return states.get(root).size() > 1 && dependencies.referredBy(root).contains(root);
    }

    private static List<InstanceState> states(
            List<Group> component, Map<EntityMapping, List<InstanceState>> byRoot, boolean saved) {
        List<InstanceState> states = new ArrayList<>();
        for (Group group : component) {
            if (saved && group instanceof Group.Saves own) {
                states.addAll(byRoot.get(own.root()));
            } else if (!saved && group instanceof Group.Deletes own) {
                states.addAll(byRoot.get(own.root()));
            }
        }
        return states;
    }

    private void addStep(Group group, List<Step> steps) {
        if (group instanceof Group.Saves own) {
            steps.add(new Step.Save(saves.get(own.root())));
        } else if (group instanceof Group.Deletes own) {
            steps.add(new Step.Delete(deletes.get(own.root())));
        } else if (group instanceof Group.PostUpdates own) {
            steps.add(new Step.PostUpdate(own.isClear() ? postUpdates.toClear() : postUpdates.toSet()));
        } else if (group instanceof Group.Secondary own) {
            List<SecondaryRow> rows = rows(own);
            if (!rows.isEmpty()) {
                steps.add(own.isDelete() ? new Step.DeleteSecondary(rows) : new Step.InsertSecondary(rows));
            }
        }
    }

    private List<SecondaryRow> rows(Group.Secondary group) {
        List<SecondaryRow> all = group.isDelete() ? plan.secondaryDeletes() : plan.secondaryInserts();
        return all.stream()
                .filter(row -> table(row.relationship()) == group.table())
                .toList();
    }

    private static Table table(RelationshipMapping relationship) {
        return Objects.requireNonNull(relationship.secondary());
    }
}
