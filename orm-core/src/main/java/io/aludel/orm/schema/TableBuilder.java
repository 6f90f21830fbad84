package io.aludel.orm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes one table. Used by one thread, until its {@link SchemaBuilder} builds. */
public final class TableBuilder {
    final SchemaBuilder owner;
    final String name;

    @Nullable
    String schema;

    @Nullable
    String comment;

    final List<ForeignKeySpec> foreignKeys = new ArrayList<>();
    private final Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    private final List<String> keyColumns = new ArrayList<>();
    private final List<ColumnsSpec> uniques = new ArrayList<>();
    private final List<ColumnsSpec> indexes = new ArrayList<>();
    private final List<CheckSpec> checks = new ArrayList<>();
    private @Nullable String keyName;

    TableBuilder(SchemaBuilder owner, String name) {
        this.owner = owner;
        this.name = Objects.requireNonNull(name, "name");
    }

    public TableBuilder schema(@Nullable String schemaName) {
        this.schema = schemaName;
        return this;
    }

    public TableBuilder comment(@Nullable String text) {
        this.comment = text;
        return this;
    }

    /** Adds a column, or describes one of the same name anew in its old place. */
    public TableBuilder column(ColumnSpec spec) {
        columns.put(spec.name(), spec);
        return this;
    }

    /** Adds a nullable column. */
    public TableBuilder column(String columnName, io.aludel.orm.type.SqlType<?> type) {
        return column(ColumnSpec.of(columnName, type));
    }

    public boolean hasColumn(String columnName) {
        return columns.containsKey(columnName);
    }

    public TableBuilder primaryKey(String... columnNames) {
        return primaryKey(null, List.of(columnNames));
    }

    public TableBuilder primaryKey(@Nullable String constraintName, List<String> columnNames) {
        keyName = constraintName;
        keyColumns.clear();
        keyColumns.addAll(columnNames);
        return this;
    }

    public TableBuilder foreignKey(ForeignKeySpec spec) {
        foreignKeys.add(spec);
        return this;
    }

    public TableBuilder foreignKey(String column, String targetTable, String targetColumn) {
        return foreignKey(ForeignKeySpec.of(column, targetTable, targetColumn));
    }

    /** @param constraintName null for the naming convention's */
    public TableBuilder unique(@Nullable String constraintName, List<String> columnNames) {
        uniques.add(new ColumnsSpec(constraintName, List.copyOf(columnNames), true));
        return this;
    }

    /** @param indexName null for the naming convention's */
    public TableBuilder index(@Nullable String indexName, List<String> columnNames, boolean unique) {
        indexes.add(new ColumnsSpec(indexName, List.copyOf(columnNames), unique));
        return this;
    }

    /** @param constraintName null for the naming convention's */
    public TableBuilder check(@Nullable String constraintName, String condition) {
        checks.add(new CheckSpec(constraintName, new SqlText(condition)));
        return this;
    }

    /** Starts another table of the same schema. */
    public TableBuilder table(String tableName) {
        return owner.table(tableName);
    }

    /** Builds the schema that this table is described in. */
    public Schema end() {
        return owner.build();
    }

    /** Builds this table alone, if {@link Table#named} began it. */
    public Table build() {
        owner.add(this);
        return owner.build().table(schema, name);
    }

    List<Column> columns(Table table) {
        List<Column> built = new ArrayList<>(columns.size());
        for (ColumnSpec spec : columns.values()) {
            built.add(new Column(table, built.size(), spec));
        }
        return List.copyOf(built);
    }

    PrimaryKey primaryKey(Table table) {
        String given = keyName != null ? keyName : owner.naming().primaryKey(table);
        return new PrimaryKey(table, given, resolve(table, keyColumns));
    }

    List<UniqueConstraint> uniqueConstraints(Table table) {
        List<UniqueConstraint> built = new ArrayList<>();
        for (ColumnsSpec spec : uniques) {
            List<Column> resolved = resolve(table, spec.columns);
            String given = spec.name != null ? spec.name : owner.naming().unique(table, resolved);
            built.add(new UniqueConstraint(table, given, resolved));
        }
        return List.copyOf(built);
    }

    List<Index> indexes(Table table) {
        List<Index> built = new ArrayList<>();
        for (ColumnsSpec spec : indexes) {
            List<Column> resolved = resolve(table, spec.columns);
            String given = spec.name != null ? spec.name : owner.naming().index(table, resolved);
            built.add(new Index(table, given, resolved, spec.unique));
        }
        return List.copyOf(built);
    }

    List<CheckConstraint> checks(Table table) {
        List<CheckConstraint> built = new ArrayList<>();
        for (CheckSpec spec : checks) {
            String given = spec.name != null ? spec.name : owner.naming().check(table, built.size() + 1);
            built.add(new CheckConstraint(table, given, spec.condition));
        }
        return List.copyOf(built);
    }

    static List<Column> resolve(Table table, List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(table.column(name));
        }
        return List.copyOf(columns);
    }

    private record ColumnsSpec(@Nullable String name, List<String> columns, boolean unique) {}

    private record CheckSpec(@Nullable String name, SqlText condition) {}
}
