package io.aludel.orm.mapping;

import io.aludel.orm.model.AssociationTableModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps a registry's entities, group by group or all at once, and joins their relationships when they are asked for. Safe for
 * use by many threads.
 */
final class RegistryBuilder implements ModelLookup {
    private final MappingRegistry registry;
    private final EntityIndex index;
    private final Map<String, EntityMapping> mapped = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private boolean isAllMapped;

    /** What only a registry knows that is mapped as a whole: every entity, superclasses first, and the tables in that order. */
    record Whole(Collection<EntityMapping> mappings, Schema schema) {}

    RegistryBuilder(MappingRegistry registry, EntityIndex index) {
        this.registry = registry;
        this.index = index;
    }

    MappingRegistry registry() {
        return registry;
    }

    /** The mapping of exactly this class, or null. */
    synchronized @Nullable EntityMapping mapping(Class<?> type) {
        map(type.getName());
        EntityMapping found = mapped.get(type.getName());
        return found != null && found.type() == type ? found : null;
    }

    /** Maps what is not mapped yet, joins every relationship, and so finds every mistake. */
    synchronized Whole complete() {
        mapAll();
        List<EntityMapping> mappings = inOrder();
        for (EntityMapping mapping : mappings) {
            for (RelationshipMapping relationship : mapping.relationships()) {
                relationship.target();
            }
        }
        return new Whole(Collections.unmodifiableList(mappings), Schema.of(tables(mappings)));
    }

    synchronized RelationshipJoin join(RelationshipMapping relationship) {
        map(relationship.link().model().target());
        return new RelationshipAssembly(this).join(relationship.owner(), relationship);
    }

    private void map(String name) {
        if (isMapped(name)) {
            return;
        }
        if (index.isOutlined() && index.has(name)) {
            MappingGroup group = new MappingGroup(this, index, false);
            group.open(name);
            map(group);
        } else {
            mapAll();
        }
    }

    private void mapAll() {
        if (!isAllMapped) {
            MappingGroup group = new MappingGroup(this, index, true);
            for (String name : index.names()) {
                group.open(name);
            }
            for (EntityMapping mapping : mapped.values()) {
                group.openTargets(mapping.shape());
            }
            map(group);
            isAllMapped = true;
        }
    }

    private void map(MappingGroup group) {
        group.build();
        for (Table table : group.tables()) {
            tables.put(table.toString(), table);
        }
        for (EntityMapping mapping : group.mappings()) {
            mapped.put(mapping.model().className(), mapping);
            registry.publish(mapping);
        }
    }

    /** As the index has them, then those that only relationships lead to. */
    private List<EntityMapping> inOrder() {
        Set<EntityMapping> mappings = new LinkedHashSet<>();
        for (String name : index.names()) {
            add(mapping(name), mappings);
        }
        mappings.addAll(mapped.values());
        return new ArrayList<>(mappings);
    }

    private static void add(EntityMapping mapping, Set<EntityMapping> mappings) {
        if (mapping.parent() != null) {
            add(mapping.parent(), mappings);
        }
        mappings.add(mapping);
    }

    private List<Table> tables(List<EntityMapping> mappings) {
        Set<Table> all = new LinkedHashSet<>();
        for (EntityMapping mapping : mappings) {
            all.add(mapping.table());
        }
        for (EntityMapping mapping : mappings) {
            for (AssociationTableModel table : mapping.model().associationTables()) {
                all.add(table(table.qualifiedName()));
            }
        }
        return List.copyOf(all);
    }

    boolean isMapped(String className) {
        return mapped.containsKey(className);
    }

    /** The mapping of a class that is mapped already, or null. */
    @Nullable
    EntityMapping mapped(String className) {
        return mapped.get(className);
    }

    EntityMapping mapping(String className) {
        return Objects.requireNonNull(mapped.get(className), className);
    }

    /** The tables so far, by their qualified names. */
    Map<String, Table> tables() {
        return tables;
    }

    Table table(String qualifiedName) {
        return Objects.requireNonNull(tables.get(qualifiedName), qualifiedName);
    }

    /** The column of an association table that marks deleted rows, or null. */
    @Nullable
    Column mark(Table association) {
        for (EntityMapping mapping : mapped.values()) {
            for (AssociationTableModel table : mapping.model().associationTables()) {
                if (!table.softDelete().isEmpty() && tables.get(table.qualifiedName()) == association) {
                    return association.column(table.softDelete());
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable EntityModel find(String className) {
        EntityMapping found = mapped.get(className);
        return found == null ? null : found.model();
    }

    @Override
    public Collection<EntityModel> all() {
        mapAll();
        List<EntityModel> models = new ArrayList<>();
        for (EntityMapping mapping : mapped.values()) {
            models.add(mapping.model());
        }
        return models;
    }
}
