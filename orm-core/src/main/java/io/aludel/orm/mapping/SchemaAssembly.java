package io.aludel.orm.mapping;

import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AssociationTableModel;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.CheckModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ForeignKeyModel;
import io.aludel.orm.model.ImplicitColumnModel;
import io.aludel.orm.model.IndexModel;
import io.aludel.orm.model.InheritanceModel;
import io.aludel.orm.model.SequenceModel;
import io.aludel.orm.model.TableModel;
import io.aludel.orm.model.UniqueModel;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.SchemaBuilder;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.schema.Table;
import io.aludel.orm.schema.TableBuilder;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tables of entities and the association tables between them. Used once. */
final class SchemaAssembly {
    private final SchemaBuilder builder = Schema.builder();
    private final Map<String, TableBuilder> tables = new LinkedHashMap<>();
    private final Map<String, ForeignKeys> foreignKeys = new LinkedHashMap<>();
    private final Collection<EntityMapping> mappings;
    private final Map<String, Table> known;
    private final Map<String, List<String>> keys = new HashMap<>();

    /** @param known tables that are there already, by their qualified names */
    SchemaAssembly(Collection<EntityMapping> mappings, Map<String, Table> known) {
        this.mappings = mappings;
        this.known = known;
        builder.referringTo(known);
    }

    Schema build() {
        for (EntityMapping mapping : mappings) {
            entity(mapping);
        }
        for (EntityMapping mapping : mappings) {
            implicitOnTargets(mapping);
        }
        for (EntityMapping mapping : mappings) {
            for (AssociationTableModel table : mapping.model().associationTables()) {
                association(table, mapping);
            }
        }
        for (EntityMapping mapping : mappings) {
            keys.put(table(mapping).qualifiedName(), keyNames(mapping));
        }
        for (Map.Entry<String, ForeignKeys> found : foreignKeys.entrySet()) {
            found.getValue().addTo(tables.get(found.getKey()), this);
        }
        return builder.build();
    }

    /** The qualified name of a table that may be written without its schema. */
    String resolve(String written) {
        if (tables.containsKey(written) || known.containsKey(written)) {
            return written;
        }
        String found = ending(written, tables.keySet());
        found = found != null ? found : ending(written, known.keySet());
        return found != null ? found : written;
    }

    private static @Nullable String ending(String written, Collection<String> names) {
        for (String name : names) {
            if (name.endsWith(written) && name.charAt(name.length() - written.length() - 1) == '.') {
                return name;
            }
        }
        return null;
    }

    /** The primary key of a table of an entity; empty for others. */
    List<String> keyNames(String table) {
        List<String> names = keys.get(table);
        if (names == null) {
            Table found = known.get(table);
            names = new ArrayList<>();
            for (Column column :
                    found == null ? List.<Column>of() : found.primaryKey().columns()) {
                names.add(column.name());
            }
        }
        return names;
    }

    private static TableModel table(EntityMapping mapping) {
        return Objects.requireNonNull(mapping.model().table());
    }

    private static List<String> keyNames(EntityMapping mapping) {
        List<String> names = new ArrayList<>();
        for (AttributeModel key : mapping.shape().chain().primaryKey()) {
            for (ColumnModel column : key.columns()) {
                names.add(column.name());
            }
        }
        return List.copyOf(names);
    }

    private void entity(EntityMapping mapping) {
        TableModel model = table(mapping);
        String name = model.qualifiedName();
        TableBuilder table = tables.get(name);
        EntityMapping parent = mapping.parent();
        if (table == null && !known.containsKey(name)) {
            table = start(model.name(), model.schema(), name);
            table.comment(model.comment().isEmpty() ? null : model.comment());
            if (parent != null) {
                inheritedKey(mapping, table);
            }
            table.primaryKey(null, keyNames(mapping));
        } else if (table == null
                || parent == null
                || !table(parent).qualifiedName().equals(name)) {
            throw new MappingException(
                    ErrorCode.DUPLICATE_TABLE,
                    "Cannot map " + mapping.name() + ": another entity is mapped to the table " + name
                            + ". Name another one with @Table, or let one extend the other.");
        }
        attributes(mapping, table);
        discriminator(mapping, table);
        constraints(model, table);
    }

    private TableBuilder start(String name, String schema, String qualifiedName) {
        TableBuilder table = builder.table(name).schema(schema.isEmpty() ? null : schema);
        tables.put(qualifiedName, table);
        foreignKeys.put(qualifiedName, new ForeignKeys());
        return table;
    }

    private ForeignKeys foreignKeys(EntityMapping mapping) {
        return Objects.requireNonNull(foreignKeys.get(table(mapping).qualifiedName()));
    }

    private void inheritedKey(EntityMapping mapping, TableBuilder table) {
        String root = table(mapping.root()).qualifiedName();
        for (AttributeModel key : mapping.shape().chain().primaryKey()) {
            for (ColumnModel column : key.columns()) {
                table.column(
                        ColumnSpec.of(column.name(), type(key, column, mapping)).notNull());
                foreignKeys(mapping).add("key", column.name(), ForeignKeyModel.to(root, column.name()));
            }
        }
    }

    private static SqlType<?> type(AttributeModel attribute, ColumnModel column, EntityMapping mapping) {
        AttributeModel holder = holder(attribute, column);
        return ColumnTypes.of(holder.valueDescriptor(), column, mapping, holder.name());
    }

    /** The attribute, or the component of an embeddable, that a column belongs to. */
    private static AttributeModel holder(AttributeModel attribute, ColumnModel column) {
        if (attribute.embedded() == null) {
            return attribute;
        }
        return attribute.embedded().attributes().stream()
                .filter(component -> component.columns().contains(column))
                .map(component -> holder(component, column))
                .findFirst()
                .orElseThrow();
    }

    private void attributes(EntityMapping mapping, TableBuilder table) {
        for (AttributeModel attribute : mapping.model().allAttributes()) {
            for (ColumnModel column : attribute.columns()) {
                table.column(spec(mapping, attribute, column));
                if (column.foreignKey() != null) {
                    foreignKeys(mapping).add("", column.name(), column.foreignKey());
                }
            }
            if (attribute.relationship() != null && !attribute.relationship().implicitOnTarget()) {
                implicit(mapping, attribute, mapping);
            }
        }
    }

    private static ColumnSpec spec(EntityMapping mapping, AttributeModel attribute, ColumnModel column) {
        boolean isOptional = column.isNullable() || isSingleTableSubclass(mapping);
        ColumnSpec spec = ColumnSpec.of(column.name(), type(attribute, column, mapping))
                .nullable(isOptional && !attribute.isId());
        if (attribute.isId() && attribute.generated() == Generated.IDENTITY && column.sequence() == null) {
            spec = spec.identity();
        }
        if (column.sequence() != null) {
            spec = spec.sequence(sequence(column.sequence()));
        }
        if (column.serverDefault() != null) {
            spec = spec.serverDefault(column.serverDefault());
        }
        return column.comment().isEmpty() ? spec : spec.comment(column.comment());
    }

    private static Sequence sequence(SequenceModel model) {
        return new Sequence(null, model.name(), model.start(), model.allocation());
    }

    private static boolean isSingleTableSubclass(EntityMapping mapping) {
        InheritanceModel inheritance = mapping.model().inheritance();
        return mapping.parent() != null && inheritance != null && inheritance.strategy() == Inheritance.Strategy.SINGLE;
    }

    private void implicitOnTargets(EntityMapping mapping) {
        for (AttributeModel attribute : mapping.model().allAttributes()) {
            if (attribute.relationship() != null && attribute.relationship().implicitOnTarget()) {
                EntityMapping target = mappings.stream()
                        .filter(each -> each.model()
                                .className()
                                .equals(attribute.relationship().target()))
                        .findFirst()
                        .orElseThrow();
                implicit(mapping, attribute, target);
            }
        }
    }

    /** The foreign key that no field stands for. */
    private void implicit(EntityMapping mapping, AttributeModel attribute, EntityMapping holder) {
        TableBuilder table = Objects.requireNonNull(tables.get(table(holder).qualifiedName()));
        for (ImplicitColumnModel implicit :
                Objects.requireNonNull(attribute.relationship()).implicitColumns()) {
            ColumnModel column = implicit.column();
            SqlType<?> type = ColumnTypes.of(implicit.valueDescriptor(), column, mapping, attribute.name());
            boolean isOptional = column.isNullable() || isSingleTableSubclass(holder);
            table.column(ColumnSpec.of(column.name(), type).nullable(isOptional));
            if (column.foreignKey() != null) {
                foreignKeys(holder).add(attribute.name() + "!", column.name(), column.foreignKey());
            }
        }
    }

    private static void discriminator(EntityMapping mapping, TableBuilder table) {
        InheritanceModel inheritance = mapping.model().inheritance();
        if (mapping.parent() == null && inheritance != null && inheritance.discriminatorAttribute() == null) {
            ColumnModel column = ColumnModel.plain(inheritance.discriminatorColumn(), false, null);
            SqlType<?> type = ColumnTypes.of(
                    inheritance.discriminatorDescriptor(), column, mapping, inheritance.discriminatorColumn());
            table.column(ColumnSpec.of(column.name(), type).notNull());
        }
    }

    private static void constraints(TableModel model, TableBuilder table) {
        for (UniqueModel unique : model.uniques()) {
            table.unique(name(unique.name()), unique.columns());
        }
        for (IndexModel index : model.indexes()) {
            table.index(name(index.name()), index.columns(), index.isUnique());
        }
        for (CheckModel check : model.checks()) {
            table.check(name(check.name()), check.condition());
        }
    }

    private static @Nullable String name(String name) {
        return name.isEmpty() ? null : name;
    }

    private void association(AssociationTableModel model, EntityMapping mapping) {
        String name = model.qualifiedName();
        if (tables.containsKey(name) || known.containsKey(name)) {
            return;
        }
        TableBuilder table = start(model.name(), model.schema(), name);
        ForeignKeys keys = Objects.requireNonNull(foreignKeys.get(name));
        List<String> names = new ArrayList<>();
        Stream.concat(model.columns().stream(), model.inverseColumns().stream()).forEach(implicit -> {
            ColumnModel column = implicit.column();
            SqlType<?> type = ColumnTypes.of(implicit.valueDescriptor(), column, mapping, model.name());
            table.column(ColumnSpec.of(column.name(), type).nullable(column.isNullable() && !model.hasPrimaryKey()));
            names.add(column.name());
            String side = model.columns().contains(implicit) ? "near" : "far";
            keys.add(side, column.name(), withAction(Objects.requireNonNull(column.foreignKey()), model.onDelete()));
        });
        if (!model.softDelete().isEmpty()) {
            table.column(
                    ColumnSpec.of(model.softDelete(), Types.BOOLEAN).notNull().serverDefault("FALSE"));
        }
        if (model.hasPrimaryKey()) {
            table.primaryKey(null, names);
        }
    }

    private static ForeignKeyModel withAction(ForeignKeyModel key, ForeignKeyAction onDelete) {
        return key.onDelete() != ForeignKeyAction.NO_ACTION
                ? key
                : new ForeignKeyModel(
                        key.table(), key.column(), key.name(), onDelete, key.onUpdate(), key.isDeferred());
    }

    /** What {@link EntityModel} calls a table, as the schema finds it. */
    static String[] split(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return dot < 0
                ? new String[] {null, qualifiedName}
                : new String[] {qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1)};
    }
}
