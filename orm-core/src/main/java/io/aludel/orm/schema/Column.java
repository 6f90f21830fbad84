package io.aludel.orm.schema;

import io.aludel.orm.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of one table. Equal to itself only; safe for use by many threads. */
public final class Column {
    private final Table table;
    private final int ordinal;
    private final ColumnSpec spec;

    Column(Table table, int ordinal, ColumnSpec spec) {
        this.table = Objects.requireNonNull(table, "table");
        this.ordinal = ordinal;
        this.spec = spec;
    }

    public Table table() {
        return table;
    }

    /** The position among the table's columns, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public String name() {
        return spec.name();
    }

    public SqlType<?> type() {
        return spec.type();
    }

    public boolean isNullable() {
        return spec.isNullable() && !isPrimaryKey();
    }

    public boolean isPrimaryKey() {
        return table.primaryKey().columns().contains(this);
    }

    /** Whether the database numbers new rows in this column. */
    public boolean isIdentity() {
        return spec.isIdentity();
    }

    /** What new values come from, or null. */
    public @Nullable Sequence sequence() {
        return spec.sequence();
    }

    /** What the database fills in when an INSERT leaves the column out, or null. */
    public @Nullable SqlText serverDefault() {
        return spec.serverDefault();
    }

    /** What the database computes the column from, or null; such a column is never written. */
    public @Nullable SqlText computed() {
        return spec.computed();
    }

    public @Nullable String comment() {
        return spec.comment();
    }

    /** Whether an INSERT that leaves the column out still gives it a value other than NULL. */
    public boolean isGeneratedOnInsert() {
        return isIdentity() || serverDefault() != null || computed() != null;
    }

    @Override
    public String toString() {
        return table.name() + "." + name();
    }
}
