package io.aludel.orm.schema;

import java.util.List;

/** Columns whose values no two rows share. Equal to itself only. */
public final class UniqueConstraint implements Constraint {
    private final Table table;
    private final String name;
    private final List<Column> columns;

    UniqueConstraint(Table table, String name, List<Column> columns) {
        this.table = table;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return name;
    }
}
