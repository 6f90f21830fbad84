package io.aludel.orm.flush;

import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.graph.Graph;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the hierarchies of a registry are saved, by relationships and by foreign keys, found once. Hierarchies that
 * refer to each other in a circle, or one to itself, share a rank: their rows are put in order one by one. Safe for use by many
 * threads.
 */
final class MappingRanks {
    private final Map<EntityMapping, Integer> ranks = new HashMap<>();
    private final Map<Table, EntityMapping> roots = new HashMap<>();
    private final Set<List<Column>> postUpdated = new HashSet<>();
    private final boolean[] cyclic;

    MappingRanks(MappingRegistry registry) {
        for (EntityMapping mapping : registry.mappings()) {
            mapping.tables().forEach(table -> roots.put(table, mapping.root()));
            for (RelationshipMapping relationship : mapping.relationships()) {
                if (relationship.isPostUpdate()) {
                    postUpdated.add(relationship.foreignKeyColumns());
                }
            }
        }
        Graph<EntityMapping> graph = graph(registry);
        List<List<EntityMapping>> components = graph.components();
        Set<List<EntityMapping>> cycles = new HashSet<>(graph.cycles());
        this.cyclic = new boolean[components.size()];
        for (int rank = 0; rank < cyclic.length; rank++) {
            cyclic[rank] = cycles.contains(components.get(rank));
            for (EntityMapping root : components.get(rank)) {
                ranks.put(root, rank);
            }
        }
        for (EntityMapping mapping : registry.mappings()) {
            mapping.relationships().forEach(this::requireOrder);
        }
    }

    private void requireOrder(RelationshipMapping relationship) {
        if (relationship.passiveDeletes() == PassiveDeletes.STATEMENT
                && isCyclic(rank(relationship.target().root()))) {
            throw new MappingException(
                    ErrorCode.INVALID_CASCADE,
                    "Cannot map " + relationship.path() + ": passiveDeletes = STATEMENT deletes rows of "
                            + relationship.target().name()
                            + " in no order, but foreign keys lead from there in a circle back"
                            + " to such rows. Take passiveDeletes away, or set postUpdate = true on one of the relationships"
                            + " of the circle.");
        }
    }

    private Graph<EntityMapping> graph(MappingRegistry registry) {
        Graph<EntityMapping> graph = new Graph<>();
        for (EntityMapping mapping : registry.mappings()) {
            graph.add(mapping.root());
        }
        for (EntityMapping mapping : registry.mappings()) {
            mapping.relationships().forEach(relationship -> addEdge(graph, mapping, relationship));
            for (Table table : mapping.tables()) {
                table.foreignKeys().forEach(key -> addEdge(graph, mapping, key));
            }
        }
        return graph;
    }

    private static void addEdge(Graph<EntityMapping> graph, EntityMapping owner, RelationshipMapping relationship) {
        if (relationship.isViewOnly() || relationship.isPostUpdate()) {
            return;
        }
        EntityMapping target = relationship.target().root();
        if (relationship.direction() == Direction.MANY_TO_ONE) {
            graph.edge(target, owner.root());
        } else if (relationship.direction() == Direction.ONE_TO_MANY) {
            graph.edge(owner.root(), target);
        }
    }

    private void addEdge(Graph<EntityMapping> graph, EntityMapping owner, ForeignKey key) {
        EntityMapping target = roots.get(key.target());
        if (target != null && !isPostUpdated(key) && !isInheritance(key, owner)) {
            graph.edge(target, owner.root());
        }
    }

    // A joined table refers to its base by its primary key; both rows belong to one object.
    private static boolean isInheritance(ForeignKey key, EntityMapping owner) {
        return key.table() != owner.root().table()
                && owner.tables().contains(key.target())
                && key.columns().equals(key.table().primaryKey().columns());
    }

    /** Whether any relationship has UPDATEs of its own. */
    boolean hasPostUpdates() {
        return !postUpdated.isEmpty();
    }

    /** Whether a foreign key is written by an UPDATE of its own, so that it orders nothing. */
    boolean isPostUpdated(ForeignKey key) {
        return postUpdated.contains(key.columns());
    }

    /** The hierarchy a table belongs to, or null. */
    @Nullable
    EntityMapping root(Table table) {
        return roots.get(table);
    }

    int rank(EntityMapping root) {
        return ranks.get(root);
    }

    /** Whether the rows of a rank may refer to each other. */
    boolean isCyclic(int rank) {
        return cyclic[rank];
    }
}
