package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.graph.Graph;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders the objects of hierarchies that depend on each other in a circle, each by itself, and puts those together again that
 * may be written together: the rows of one level of a tree are one batch.
 */
final class ObjectOrder {
    private final FlushPlan plan;
    private final Dependencies dependencies;
    private final List<Collision> collisions;
    private final Graph<Single> graph = new Graph<>();
    private final Map<Single, Set<Single>> before = new HashMap<>();
    private final Map<Object, InstanceState> newByIdentity = new HashMap<>();
    private final Map<Object, InstanceState> deletedByIdentity = new HashMap<>();

    /** One object to be saved or deleted. */
    private record Single(InstanceState state, boolean isDelete) {}

    private record Key(EntityMapping root, Object identity) {}

    /** What may be written together. */
    private record Batch(int level, boolean isDelete, EntityMapping root) {}

    ObjectOrder(FlushPlan plan, Dependencies dependencies, List<Collision> collisions) {
        this.plan = plan;
        this.dependencies = dependencies;
        this.collisions = collisions;
    }

    List<Step> order(List<InstanceState> saves, List<InstanceState> deletes) {
        saves.forEach(state -> add(new Single(state, false)));
        deletes.forEach(state -> add(new Single(state, true)));
        saves.forEach(this::indexNew);
        deletes.forEach(state -> deletedByIdentity.put(key(state, state.identity()), state));
        saves.forEach(this::orderSave);
        deletes.forEach(this::orderDelete);
        for (Collision collision : collisions) {
            edge(new Single(collision.deleted(), true), new Single(collision.saved(), false));
        }
        return batches();
    }

    private void add(Single single) {
        graph.add(single);
        before.put(single, new LinkedHashSet<>());
    }

    private void edge(Single first, Single then) {
        if (before.containsKey(first) && before.containsKey(then)) {
            graph.edge(first, then);
            before.get(then).add(first);
        }
    }

    private void indexNew(InstanceState state) {
        Managed entity = state.entity();
        Object identity =
                plan.isNew(state) && entity != null ? state.mapping().id().identityOf(entity) : null;
        if (identity != null) {
            newByIdentity.put(key(state, identity), state);
        }
    }

    private void orderSave(InstanceState child) {
        Single own = new Single(child, false);
        for (Link link : plan.links(child)) {
            InstanceState parent = link.parent();
            if (parent != null && !link.isPostUpdate() && plan.isNew(parent)) {
                edge(new Single(parent, false), own);
            }
        }
        for (ForeignKey key : dependencies.foreignKeys(child.mapping())) {
            InstanceState parent = referred(child, key, false, newByIdentity);
            boolean isOverruled = plan.links(child).stream()
                    .anyMatch(link -> link.columns().stream()
                            .anyMatch(pair -> key.columns().contains(pair.remote())));
            if (parent != null && !isOverruled) {
                edge(new Single(parent, false), own);
            }
            InstanceState former = plan.isNew(child) ? null : referred(child, key, true, deletedByIdentity);
            if (former != null) {
                edge(own, new Single(former, true));
            }
        }
    }

    private void orderDelete(InstanceState child) {
        for (ForeignKey key : dependencies.foreignKeys(child.mapping())) {
            InstanceState parent = referred(child, key, true, deletedByIdentity);
            if (parent != null && parent != child) {
                edge(new Single(child, true), new Single(parent, true));
            }
        }
    }

    private @Nullable InstanceState referred(
            InstanceState child, ForeignKey key, boolean committed, Map<Object, InstanceState> byIdentity) {
        EntityMapping root = dependencies.root(key.target());
        Object[] values = new Object[key.columns().size()];
        List<Column> keyColumns = key.target().primaryKey().columns();
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = child.mapping().find(key.columns().get(i));
            int position = keyColumns.indexOf(key.targetColumns().get(i));
            if (column == null || position < 0 || keyColumns.size() != values.length) {
                return null;
            }
            Object value = committed ? state(child, column) : child.columnValue(column);
            if (value == null || value == InstanceState.NO_VALUE) {
                return null;
            }
            values[position] = value;
        }
        Object identity = root.id().identity(values);
        return identity == null ? null : byIdentity.get(new Key(root, identity));
    }

    private static @Nullable Object state(InstanceState child, ColumnMapping column) {
        return child.committedColumnValue(column);
    }

    private static Object key(InstanceState state, @Nullable Object identity) {
        return new Key(state.mapping().root(), identity == null ? state : identity);
    }

    private List<Step> batches() {
        Map<Single, Integer> levels = new HashMap<>();
        Map<Batch, List<InstanceState>> batches = new LinkedHashMap<>();
        for (List<Single> component : graph.components()) {
            if (component.size() > 1) {
                throw circle(component);
            }
            Single single = component.get(0);
            int level = 0;
            for (Single earlier : before.get(single)) {
                if (earlier.equals(single)) {
                    throw circle(component);
                }
                level = Math.max(level, levels.getOrDefault(earlier, 0) + 1);
            }
            levels.put(single, level);
        }
        for (Single single : graph.nodes()) {
            Batch batch = new Batch(
                    levels.get(single), single.isDelete, single.state.mapping().root());
            batches.computeIfAbsent(batch, key -> new ArrayList<>()).add(single.state);
        }
        return batches.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(one.getKey().level(), other.getKey().level()))
                .map(entry -> entry.getKey().isDelete()
                        ? (Step) new Step.Delete(entry.getValue())
                        : new Step.Save(entry.getValue()))
                .toList();
    }

    private OrmException circle(List<Single> component) {
        String rows = component.stream().map(single -> single.state.label()).collect(Collectors.joining(" -> "));
        String path = component.stream()
                .flatMap(single -> plan.links(single.state).stream())
                .map(link -> link.relationship().path())
                .distinct()
                .collect(Collectors.joining(", "));
        return new OrmException(
                ErrorCode.FLUSH_CYCLE,
                "Cannot flush: " + rows + " -> " + component.get(0).state.label() + " refer to each other"
                        + (path.isEmpty() ? "" : " through " + path)
                        + ". Make a foreign key of the circle nullable and set postUpdate = true on its relationship.");
    }
}
