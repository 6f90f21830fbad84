package io.aludel.orm.schema;

import java.util.List;

/** Columns that hold another row's key. Equal to itself only. */
public final class ForeignKey implements Constraint {
    private final String name;
    private final List<Column> columns;
    private final List<Column> targetColumns;
    private final ReferentialAction onDelete;
    private final ReferentialAction onUpdate;
    private final boolean deferred;

    ForeignKey(String name, List<Column> columns, List<Column> targetColumns, ForeignKeySpec spec) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.targetColumns = List.copyOf(targetColumns);
        this.onDelete = spec.onDelete();
        this.onUpdate = spec.onUpdate();
        this.deferred = spec.isDeferred();
    }

    @Override
    public Table table() {
        return columns.get(0).table();
    }

    @Override
    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    public Table target() {
        return targetColumns.get(0).table();
    }

    /** The columns referred to, in the order of {@link #columns}. */
    public List<Column> targetColumns() {
        return targetColumns;
    }

    public ReferentialAction onDelete() {
        return onDelete;
    }

    public ReferentialAction onUpdate() {
        return onUpdate;
    }

    /** Whether the database checks at commit only. */
    public boolean isDeferred() {
        return deferred;
    }

    @Override
    public String toString() {
        return name + ": " + columns + " -> " + targetColumns;
    }
}
