package io.aludel.orm.schema;

/** A condition that every row meets. Equal to itself only. */
public final class CheckConstraint implements Constraint {
    private final Table table;
    private final String name;
    private final SqlText condition;

    CheckConstraint(Table table, String name, SqlText condition) {
        this.table = table;
        this.name = name;
        this.condition = condition;
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    public SqlText condition() {
        return condition;
    }

    @Override
    public String toString() {
        return name;
    }
}
