package io.aludel.orm.schema;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds tables in two passes, so that they may refer to each other in any order and in circles. Used by one thread. */
public final class SchemaBuilder {
    private final List<TableBuilder> builders = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private Map<String, Table> others = Map.of();
    private NamingConvention naming = NamingConvention.standard();

    /** Tables built before, by their names with schema, which the new ones may refer to without their being in this schema. */
    public SchemaBuilder referringTo(Map<String, Table> tables) {
        this.others = tables;
        return this;
    }

    /** How constraints and indexes without a name are called. */
    public SchemaBuilder naming(NamingConvention convention) {
        this.naming = convention;
        return this;
    }

    NamingConvention naming() {
        return naming;
    }

    /** Starts a table. */
    public TableBuilder table(String name) {
        TableBuilder builder = new TableBuilder(this, name);
        builders.add(builder);
        return builder;
    }

    public SchemaBuilder sequence(Sequence sequence) {
        sequences.add(sequence);
        return this;
    }

    void add(TableBuilder builder) {
        if (!builders.contains(builder)) {
            builders.add(builder);
        }
    }

    /**
     * Makes the tables and resolves their references.
     *
     * @throws OrmException with {@code unknown-table} or {@code unknown-column} if a foreign key refers to what is not there
     */
    public Schema build() {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (TableBuilder builder : builders) {
            Table table = new Table(builder);
            tables.put(table.toString(), table);
        }
        for (TableBuilder builder : builders) {
            Table table = tables.get(key(builder.schema, builder.name));
            table.foreignKeys(foreignKeys(builder, table, tables));
        }
        return new Schema(List.copyOf(tables.values()), sequences);
    }

    private List<ForeignKey> foreignKeys(TableBuilder builder, Table table, Map<String, Table> tables) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ForeignKeySpec spec : builder.foreignKeys) {
            keys.add(foreignKey(spec, table, target(spec, table, tables)));
        }
        return keys;
    }

    private Table target(ForeignKeySpec spec, Table table, Map<String, Table> tables) {
        String schema = spec.targetSchema() != null ? spec.targetSchema() : table.schema();
        String name = key(schema, spec.targetTable());
        Table target = tables.containsKey(name) ? tables.get(name) : others.get(name);
        if (target == null) {
            throw new OrmException(
                    ErrorCode.UNKNOWN_TABLE,
                    "Cannot build the foreign key " + spec.columns() + " of table " + table + ": there is no table "
                            + name + ". Tables known: " + tables.keySet() + ".");
        }
        return target;
    }

    private ForeignKey foreignKey(ForeignKeySpec spec, Table table, Table target) {
        List<Column> columns = columns(spec, table, spec.columns());
        List<Column> targetColumns = spec.targetColumns().isEmpty()
                ? target.primaryKey().columns()
                : columns(spec, target, spec.targetColumns());
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new OrmException(
                    ErrorCode.UNKNOWN_COLUMN,
                    "Cannot build the foreign key " + spec.columns() + " of table " + table + ": it has "
                            + columns.size() + " columns and refers to " + targetColumns.size() + " of table " + target
                            + ". Name as many columns on both sides.");
        }
        String name = spec.name() != null ? spec.name() : naming.foreignKey(table, columns, target);
        return new ForeignKey(name, columns, targetColumns, spec);
    }

    private static List<Column> columns(ForeignKeySpec spec, Table table, List<String> names) {
        for (String name : names) {
            if (table.find(name) == null) {
                throw new OrmException(
                        ErrorCode.UNKNOWN_COLUMN,
                        "Cannot build the foreign key " + spec.columns() + " to table " + spec.targetTable()
                                + ": table " + table + " has no column " + name + ".");
            }
        }
        return TableBuilder.resolve(table, names);
    }

    private static String key(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }
}
