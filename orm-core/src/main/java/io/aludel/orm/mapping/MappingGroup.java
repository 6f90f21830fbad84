package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AssociationTableModel;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ImplicitColumnModel;
import io.aludel.orm.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Entities that are mapped in one go: first the tables of all, then their attributes and columns. Used once. */
final class MappingGroup {
    private final RegistryBuilder builder;
    private final EntityIndex index;
    private final boolean all;
    private final Map<String, EntityMapping> mappings = new LinkedHashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Deque<EntityShape> open = new ArrayDeque<>();

    /** @param all whether entities that relationships lead to are mapped, too, else those only whose tables are needed */
    MappingGroup(RegistryBuilder builder, EntityIndex index, boolean all) {
        this.builder = builder;
        this.index = index;
        this.all = all;
    }

    /** Opens what an entity's relationships lead to. */
    void openTargets(EntityShape shape) {
        for (RelationshipLink link : shape.links()) {
            open.add(link.target());
        }
    }

    /** Opens an entity of the index with those that it cannot be mapped without. */
    void open(String name) {
        for (String each : all ? List.of(name) : index.group(name)) {
            if (!builder.isMapped(each) && !mappings.containsKey(each)) {
                open.add(index.shape(each));
            }
        }
    }

    void build() {
        for (EntityShape shape = open.poll(); shape != null; shape = open.poll()) {
            add(shape);
        }
        descendants();
        for (Table table :
                new SchemaAssembly(mappings.values(), builder.tables()).build().tables()) {
            tables.put(table.toString(), table);
        }
        MappingAssembly assembly = new MappingAssembly(this);
        for (EntityMapping mapping : mappings.values()) {
            assembly.attributes(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.implicitColumns(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.columns(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.inheritance(mapping);
        }
    }

    private EntityMapping add(EntityShape shape) {
        String name = shape.model().className();
        EntityMapping known = mappings.containsKey(name) ? mappings.get(name) : builder.mapped(name);
        if (known != null) {
            return known;
        }
        if (shape.model().kind() != EntityModel.Kind.ENTITY) {
            throw new MappingException(
                    ErrorCode.NOT_AN_ENTITY,
                    "Cannot map " + shape.name() + ": it is not an entity. Annotate it with @Entity, or leave it out.");
        }
        EntityShape parent = shape.parent();
        EntityMapping mapping = new EntityMapping(builder.registry(), shape, parent == null ? null : add(parent));
        mappings.put(name, mapping);
        if (all) {
            openTargets(shape);
        } else {
            openReferred(shape.model());
        }
        return mapping;
    }

    /** Tables are built after those they refer to. */
    private void openReferred(EntityModel model) {
        for (AttributeModel attribute : model.allAttributes()) {
            for (ColumnModel column : attribute.columns()) {
                openReferred(column);
            }
            if (attribute.relationship() != null) {
                openReferred(attribute.relationship().implicitColumns());
            }
        }
        for (AssociationTableModel table : model.associationTables()) {
            openReferred(table.columns());
            openReferred(table.inverseColumns());
        }
    }

    private void openReferred(List<ImplicitColumnModel> columns) {
        for (ImplicitColumnModel column : columns) {
            openReferred(column.column());
        }
    }

    private void openReferred(ColumnModel column) {
        if (column.foreignKey() != null) {
            String owner = index.ofTable(column.foreignKey().table());
            // Else it is the association table of any entity.
            for (String name : owner != null ? List.of(owner) : index.names()) {
                open(name);
            }
        }
    }

    private void descendants() {
        Map<EntityMapping, List<EntityMapping>> families = new HashMap<>();
        for (EntityMapping mapping : mappings.values()) {
            families.put(mapping, new ArrayList<>());
        }
        for (EntityMapping mapping : mappings.values()) {
            for (EntityMapping above = mapping; families.containsKey(above); above = above.parent()) {
                families.get(above).add(mapping);
            }
        }
        for (EntityMapping mapping : mappings.values()) {
            mapping.selfAndDescendants(families.get(mapping));
        }
    }

    /** One of this group. */
    EntityMapping mapping(String className) {
        return Objects.requireNonNull(mappings.get(className), className);
    }

    /** A table by its qualified name. */
    Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    Collection<EntityMapping> mappings() {
        return mappings.values();
    }

    Collection<Table> tables() {
        return tables.values();
    }
}
