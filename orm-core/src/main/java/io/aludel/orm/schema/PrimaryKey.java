package io.aludel.orm.schema;

import java.util.List;

/** The columns that identify a row; none for a table without a key. Equal to itself only. */
public final class PrimaryKey implements Constraint {
    private final Table table;
    private final String name;
    private final List<Column> columns;

    PrimaryKey(Table table, String name, List<Column> columns) {
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
