package io.aludel.orm.flush;

import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which hierarchies of entities refer to which, by relationships and by the foreign keys of their tables. Foreign keys that a
 * post-update relationship writes afterwards do not count. Immutable; safe for use by many threads.
 */
final class Dependencies {
    private final Map<Table, EntityMapping> roots = new HashMap<>();
    private final Map<EntityMapping, Set<EntityMapping>> referred = new LinkedHashMap<>();
    private final Set<Set<Column>> postUpdated = new HashSet<>();

    Dependencies(MappingRegistry registry) {
        for (EntityMapping mapping : registry.mappings()) {
            mapping.tables().forEach(table -> roots.putIfAbsent(table, mapping.root()));
            referred.computeIfAbsent(mapping.root(), root -> new LinkedHashSet<>());
        }
        registry.mappings().forEach(this::findPostUpdates);
        registry.mappings().forEach(this::addRelationships);
        roots.forEach(this::addForeignKeys);
    }

    /** The roots that rows of this root's hierarchy refer to. */
    Set<EntityMapping> referredBy(EntityMapping root) {
        return referred.getOrDefault(root, Set.of());
    }

    private void findPostUpdates(EntityMapping mapping) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            if (relationship.isPostUpdate()) {
                postUpdated.add(Set.copyOf(relationship.foreignKeyColumns()));
            }
        }
    }

    private void addRelationships(EntityMapping mapping) {
        for (RelationshipMapping relationship : mapping.relationships()) {
            if (relationship.isViewOnly() || postUpdated.contains(Set.copyOf(relationship.foreignKeyColumns()))) {
                continue;
            }
            EntityMapping own = mapping.root();
            EntityMapping target = relationship.target().root();
            if (relationship.direction() == Direction.MANY_TO_ONE) {
                referred.get(own).add(target);
            } else if (relationship.direction() == Direction.ONE_TO_MANY) {
                referred.get(target).add(own);
            }
        }
    }

    private void addForeignKeys(Table table, EntityMapping root) {
        for (ForeignKey key : table.foreignKeys()) {
            EntityMapping target = roots.get(key.target());
            boolean isOwnHierarchysJoin = target == root && isKeyToKey(key);
            if (target != null && !isOwnHierarchysJoin && !postUpdated.contains(Set.copyOf(key.columns()))) {
                referred.get(root).add(target);
            }
        }
    }

    /** The join of a subclass's table to its superclass's: the same object's rows, ordered by the tables of its mapping. */
    private static boolean isKeyToKey(ForeignKey key) {
        return key.table() != key.target()
                && Set.copyOf(key.columns())
                        .equals(Set.copyOf(key.table().primaryKey().columns()));
    }

    /** The foreign keys between two hierarchies, as pairs of referring and referred column. */
    List<ForeignKey> foreignKeys(EntityMapping mapping) {
        return mapping.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> roots.containsKey(key.target()))
                .filter(key -> !postUpdated.contains(Set.copyOf(key.columns())))
                .filter(key -> !(roots.get(key.target()) == mapping.root() && isKeyToKey(key)))
                .toList();
    }

    /** The root of the hierarchy that is stored in a table of an entity. */
    EntityMapping root(Table table) {
        return Objects.requireNonNull(roots.get(table), "not an entity's table");
    }
}
