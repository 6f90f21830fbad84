package io.aludel.orm.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table. Equal to itself only, so that hashing a statement does not walk the schema; safe for use by many threads once
 * its {@link SchemaBuilder} has built it.
 */
public final class Table {
    private final @Nullable String schema;
    private final String name;
    private final @Nullable String comment;
    private final List<Column> columns;
    private final Map<String, Column> byName;
    private final PrimaryKey primaryKey;
    private final List<UniqueConstraint> uniqueConstraints;
    private final List<CheckConstraint> checks;
    private final List<Index> indexes;
    // Keys may refer in a circle, so they are set when all tables are there, before anyone else sees this one.
    private List<ForeignKey> foreignKeys = List.of();

    Table(TableBuilder builder) {
        this.schema = builder.schema;
        this.name = builder.name;
        this.comment = builder.comment;
        this.columns = builder.columns(this);
        this.byName = new LinkedHashMap<>();
        for (Column column : columns) {
            byName.put(column.name(), column);
        }
        this.primaryKey = builder.primaryKey(this);
        this.uniqueConstraints = builder.uniqueConstraints(this);
        this.checks = builder.checks(this);
        this.indexes = builder.indexes(this);
    }

    void foreignKeys(List<ForeignKey> keys) {
        this.foreignKeys = List.copyOf(keys);
    }

    /** Starts a table that refers to no other; tables that do are built together by a {@link SchemaBuilder}. */
    public static TableBuilder named(String name) {
        return new TableBuilder(new SchemaBuilder(), name);
    }

    /** The schema it stands in, or null for the connection's own. */
    public @Nullable String schema() {
        return schema;
    }

    public String name() {
        return name;
    }

    public @Nullable String comment() {
        return comment;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String columnName) {
        Column found = find(columnName);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Table " + name + " has no column " + columnName + "; it has " + byName.keySet());
        }
        return found;
    }

    /** The column of that name, or null. */
    public @Nullable Column find(String columnName) {
        return byName.get(Objects.requireNonNull(columnName, "columnName"));
    }

    public PrimaryKey primaryKey() {
        return primaryKey;
    }

    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    public List<CheckConstraint> checks() {
        return checks;
    }

    public List<Index> indexes() {
        return indexes;
    }

    /** Whether the column is part of the primary key, of a unique constraint or of a unique index. */
    public boolean isInUniqueKey(Column column) {
        for (UniqueConstraint unique : uniqueConstraints) {
            if (unique.columns().contains(column)) {
                return true;
            }
        }
        for (Index index : indexes) {
            if (index.isUnique() && index.columns().contains(column)) {
                return true;
            }
        }
        return primaryKey.columns().contains(column);
    }

    /** The name with its schema, as messages write it. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
