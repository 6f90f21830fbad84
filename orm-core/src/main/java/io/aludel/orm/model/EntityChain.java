package io.aludel.orm.model;

import io.aludel.orm.annotation.Inheritance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity together with the entities above it, topmost first: all its attributes, tables and columns. */
public final class EntityChain {

    private final List<EntityModel> classes;
    private @Nullable List<TableColumn> columns;

    private EntityChain(List<EntityModel> classes) {
        this.classes = classes;
    }

    public static EntityChain of(EntityModel entity, ModelLookup lookup) {
        List<EntityModel> classes = new ArrayList<>();
        for (EntityModel model = entity; model != null; model = above(model, lookup)) {
            if (model.kind() == EntityModel.Kind.ENTITY) {
                classes.add(model);
            }
        }
        Collections.reverse(classes);
        return new EntityChain(List.copyOf(classes));
    }

    private static @Nullable EntityModel above(EntityModel model, ModelLookup lookup) {
        return model.superName() == null ? null : lookup.find(model.superName());
    }

    public List<EntityModel> classes() {
        return classes;
    }

    public EntityModel root() {
        return classes.get(0);
    }

    public EntityModel entity() {
        return classes.get(classes.size() - 1);
    }

    public boolean isJoined() {
        InheritanceModel inheritance = entity().inheritance();
        return inheritance != null && inheritance.strategy() == Inheritance.Strategy.JOINED;
    }

    /** All attributes, in the order of their indexes. */
    public List<AttributeModel> attributes() {
        List<AttributeModel> all = new ArrayList<>();
        for (EntityModel model : classes) {
            all.addAll(model.allAttributes());
        }
        return all;
    }

    public @Nullable AttributeModel attribute(String name) {
        return attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The attributes of the primary key, which the topmost entity declares. */
    public List<AttributeModel> primaryKey() {
        List<AttributeModel> keys = new ArrayList<>();
        for (AttributeModel attribute : root().allAttributes()) {
            if (attribute.isId()) {
                keys.add(attribute);
            }
        }
        return keys;
    }

    /** The qualified names of the tables an instance's row is spread over. */
    public Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        for (EntityModel model : classes) {
            tables.add(table(model));
        }
        return tables;
    }

    /** The table of the entity itself: for a joined subclass its own, not the root's. */
    public String table() {
        return table(entity());
    }

    /** Every column of every table of the chain, those without a field included. */
    public List<TableColumn> columns() {
        if (columns == null) {
            List<TableColumn> all = new ArrayList<>();
            for (EntityModel model : classes) {
                if (model != root() && isJoined()) {
                    addKey(model, all);
                }
                for (AttributeModel attribute : model.allAttributes()) {
                    add(table(model), "", attribute, all);
                }
            }
            columns = List.copyOf(all);
        }
        return columns;
    }

    public @Nullable TableColumn column(String table, String name) {
        return columns().stream()
                .filter(column -> column.table().equals(table) && column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The columns of the primary key in the entity's own table. */
    public List<TableColumn> keyColumns() {
        List<TableColumn> keys = new ArrayList<>();
        for (AttributeModel key : primaryKey()) {
            add(table(), "", key, keys);
        }
        return keys;
    }

    /** Whether a field of this entity is a foreign key to one of the other's tables. */
    public boolean refersTo(EntityChain other) {
        return !ForeignKeyPath.between(columns(), other.tables()).isEmpty();
    }

    /** The columns an attribute is stored in. */
    public List<TableColumn> columnsOf(String attribute) {
        return columns().stream()
                .filter(column -> !column.isImplicit()
                        && column.attribute() != null
                        && (column.attribute().equals(attribute)
                                || column.attribute().startsWith(attribute + ".")))
                .toList();
    }

    private void addKey(EntityModel model, List<TableColumn> all) {
        for (TableColumn key : keyColumns()) {
            ColumnModel copy = ColumnModel.plain(key.name(), false, ForeignKeyModel.to(table(root()), key.name()));
            all.add(new TableColumn(table(model), copy, key.valueDescriptor(), null, true));
        }
    }

    private static void add(String table, String prefix, AttributeModel attribute, List<TableColumn> all) {
        String path = prefix + attribute.name();
        if (attribute.embedded() != null) {
            attribute.embedded().attributes().forEach(component -> add(table, path + ".", component, all));
        } else if (attribute.kind() == AttributeKind.COLUMN && attribute.column() != null) {
            all.add(new TableColumn(table, attribute.column(), attribute.valueDescriptor(), path, false));
        } else if (attribute.relationship() != null && !attribute.relationship().implicitOnTarget()) {
            for (ImplicitColumnModel column : attribute.relationship().implicitColumns()) {
                all.add(new TableColumn(table, column.column(), column.valueDescriptor(), path, true));
            }
        }
    }

    private static String table(EntityModel model) {
        return Objects.requireNonNull(model.table(), model.className()).qualifiedName();
    }
}
