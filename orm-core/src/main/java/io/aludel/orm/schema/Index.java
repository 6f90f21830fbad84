package io.aludel.orm.schema;

import java.util.List;

/** An index on columns of one table. Equal to itself only. */
public final class Index {
    private final Table table;
    private final String name;
    private final List<Column> columns;
    private final boolean unique;

    Index(Table table, String name, List<Column> columns, boolean unique) {
        this.table = table;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.unique = unique;
    }

    public Table table() {
        return table;
    }

    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean isUnique() {
        return unique;
    }

    @Override
    public String toString() {
        return name;
    }
}
