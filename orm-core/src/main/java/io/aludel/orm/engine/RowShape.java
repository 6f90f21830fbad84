package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of one write have in common, with the texts made for them once. Safe for use by many threads. */
final class RowShape {
    enum Verb {
        INSERT,
        UPDATE,
        /** Of rows that are known to be there. */
        UPDATE_KNOWN,
        /** One row per key. */
        DELETE,
        /** Any number of rows per value. */
        DELETE_ALL
    }

    /**
     * What identifies a shape.
     *
     * @param columns the columns written
     * @param others of an insert the columns returned, else the key or what is compared
     */
    record Key(Verb verb, Table table, List<Column> columns, List<Column> others) {
        // Written out, for each write of rows looks its shape up: the lists of a flush are the same objects each time.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && verb == key.verb
                    && table == key.table
                    && isSame(columns, key.columns)
                    && isSame(others, key.others);
        }

        private static boolean isSame(List<Column> some, List<Column> others) {
            return some == others || some.equals(others);
        }

        @Override
        public int hashCode() {
            int first = columns.isEmpty() ? 0 : columns.get(0).hashCode();
            return ((table.hashCode() * 31 + verb.ordinal()) * 31 + columns.size()) * 31 + first;
        }
    }

    private final Key key;
    private final Dialect dialect;
    private final SqlType<Object>[] types;
    private final RowTechnique technique;
    private final String text;
    private final @Nullable String returningText;
    private final String[] returnedNames;

    RowShape(Key key, Dialect dialect) {
        this.key = key;
        this.dialect = dialect;
        this.types = types(valueColumns());
        this.returnedNames = key.others.stream().map(Column::name).toArray(String[]::new);
        RowSql sql = new RowSql(this);
        this.text = sql.single();
        this.returningText = returnsValues() && dialect.supportsReturning() ? sql.singleReturning() : null;
        this.technique = RowTechniques.choose(this, sql);
    }

    Key key() {
        return key;
    }

    Dialect dialect() {
        return dialect;
    }

    RowTechnique technique() {
        return technique;
    }

    /** The statement for one row. */
    String text() {
        return text;
    }

    /** The insert of one row as a query for what it generated, or null where the driver is asked for that instead. */
    @Nullable
    String returningText() {
        return returningText;
    }

    /** The types of a row's values, in their order. */
    SqlType<Object>[] types() {
        return types;
    }

    /** The columns of a row's values, in their order; a key column may be among those set, too. */
    List<Column> valueColumns() {
        if (key.verb == Verb.INSERT) {
            return key.columns;
        }
        List<Column> all = new ArrayList<>(key.columns);
        all.addAll(key.others);
        return all;
    }

    boolean returnsValues() {
        return key.verb == Verb.INSERT && !key.others.isEmpty();
    }

    boolean isDeleteByOneColumn() {
        return key.verb == Verb.DELETE && key.others.size() == 1;
    }

    boolean isUpdate() {
        return key.verb == Verb.UPDATE || key.verb == Verb.UPDATE_KNOWN;
    }

    /** Whether it may be done twice, and meets the same rows then: it looks for the primary key alone, and leaves that as it is. */
    boolean isRepeatable() {
        return key.verb == Verb.UPDATE_KNOWN
                && key.others.size() == key.table.primaryKey().columns().size()
                && key.others.stream().allMatch(column -> column.isPrimaryKey() && !key.columns.contains(column));
    }

    /** The names of the returned columns, for the driver; not to be changed. */
    String[] returnedNames() {
        return returnedNames;
    }

    /** Sets one row's values, the first at {@code parameter}; answers the parameter after the last. */
    int bind(PreparedStatement statement, int parameter, @Nullable Object[] row) throws SQLException {
        int next = parameter;
        for (int i = 0; i < types.length; i++) {
            types[i].bind(statement, next++, row[i]);
        }
        return next;
    }

    /** Reads the returned columns of the current row, the first at column 1. */
    @Nullable
    Object[] readReturned(ResultSet row) throws SQLException {
        List<Column> returned = key.others;
        @Nullable Object[] values = new Object[returned.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = returned.get(i).type().read(row, i + 1);
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static SqlType<Object>[] types(List<Column> columns) {
        return columns.stream().map(Column::type).toArray(SqlType[]::new);
    }
}
