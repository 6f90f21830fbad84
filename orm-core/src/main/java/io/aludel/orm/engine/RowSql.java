package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.schema.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Spells the statements of one shape of rows. */
final class RowSql {
    private final RowShape shape;
    private final Dialect dialect;
    private final String table;

    RowSql(RowShape shape) {
        this.shape = shape;
        this.dialect = shape.dialect();
        this.table = dialect.quote(shape.key().table());
    }

    /** The statement for one row. */
    String single() {
        return switch (shape.key().verb()) {
            case INSERT -> shape.types().length == 0 ? insertDefaults() : insertHead() + " VALUES " + markers();
            case UPDATE, UPDATE_KNOWN ->
                "UPDATE " + table + " SET " + list(columns(), ", ", this::assigned) + " WHERE "
                        + list(others(), " AND ", this::assigned);
            case DELETE, DELETE_ALL -> "DELETE FROM " + table + " WHERE " + list(others(), " AND ", this::assigned);
        };
    }

    String singleReturning() {
        return single() + returning();
    }

    /** An insert of {@code rows} rows. */
    String multiple(int rows) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            groups.add(markers());
        }
        return insertHead() + " VALUES " + String.join(", ", groups);
    }

    /** An update or delete of {@code rows} rows by their only key column. */
    String byKeys(int rows) {
        Column key = others().get(0);
        String marker = dialect.placeholder(key.type());
        String head = shape.isUpdate()
                ? "UPDATE " + table + " SET " + list(columns(), ", ", column -> byKey(column, key, rows))
                : "DELETE FROM " + table;
        return head + " WHERE " + name(key) + " IN (" + String.join(", ", Collections.nCopies(rows, marker)) + ")";
    }

    // The last branch is never taken: it gives the parameters the column's type.
    private String byKey(Column column, Column key, int rows) {
        String branch = " WHEN " + dialect.placeholder(key.type()) + " THEN " + dialect.placeholder(column.type());
        return name(column) + " = CASE " + name(key) + branch.repeat(rows) + " ELSE " + name(column) + " END";
    }

    /** The statement for any number of rows, one array per value. */
    String fromArrays(ArrayColumn[] arrays) {
        return switch (shape.key().verb()) {
            case INSERT -> insertFromArrays(arrays);
            case UPDATE, UPDATE_KNOWN -> updateFromArrays(arrays);
            case DELETE ->
                deleteFromArrays(arrays) + " RETURNING " + (arrays.length == 1 ? name(others().get(0)) : "v.ord");
            case DELETE_ALL -> deleteFromArrays(arrays);
        };
    }

    // The ordering makes the database number the rows as they stand in the arrays.
    private String insertFromArrays(ArrayColumn[] arrays) {
        String values = names(arrays.length, "v.c");
        return insertHead() + " SELECT " + values + " FROM " + unnest(arrays) + ordinals(arrays) + " ORDER BY v.ord"
                + (shape.returnsValues() ? returning() : "");
    }

    /** An update from arrays that only counts the rows it meets. */
    String countedUpdate(ArrayColumn[] arrays) {
        return updateFrom(arrays, " AS v(" + names(arrays.length, "c") + ")");
    }

    private String updateFromArrays(ArrayColumn[] arrays) {
        return updateFrom(arrays, ordinals(arrays)) + " RETURNING v.ord";
    }

    private String updateFrom(ArrayColumn[] arrays, String alias) {
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < columns().size(); i++) {
            set.append(i == 0 ? "" : ", ")
                    .append(name(columns().get(i)))
                    .append(" = v.c")
                    .append(i + 1);
        }
        return "UPDATE " + table + " AS t SET " + set + " FROM " + unnest(arrays) + alias + " WHERE "
                + keys(columns().size());
    }

    private String deleteFromArrays(ArrayColumn[] arrays) {
        if (arrays.length == 1) {
            return "DELETE FROM " + table + " WHERE " + name(others().get(0)) + " = ANY(" + cast(arrays[0]) + ")";
        }
        return "DELETE FROM " + table + " AS t USING " + unnest(arrays) + ordinals(arrays) + " WHERE " + keys(0);
    }

    private static String unnest(ArrayColumn[] arrays) {
        List<String> casts = new ArrayList<>();
        for (ArrayColumn array : arrays) {
            casts.add(cast(array));
        }
        return "unnest(" + String.join(", ", casts) + ")";
    }

    private static String ordinals(ArrayColumn[] arrays) {
        return " WITH ORDINALITY AS v(" + names(arrays.length, "c") + ", ord)";
    }

    private static String cast(ArrayColumn array) {
        return "CAST(? AS " + array.elementType() + "[])";
    }

    private String keys(int before) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < others().size(); i++) {
            keys.add("t." + name(others().get(i)) + " = v.c" + (before + i + 1));
        }
        return String.join(" AND ", keys);
    }

    private static String names(int count, String prefix) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(prefix + i);
        }
        return String.join(", ", names);
    }

    private String insertHead() {
        return "INSERT INTO " + table + " (" + list(columns(), ", ", this::name) + ")";
    }

    private String insertDefaults() {
        return "INSERT INTO " + table + " DEFAULT VALUES";
    }

    private String markers() {
        return list(columns(), ", ", c -> dialect.placeholder(c.type())).transform(all -> "(" + all + ")");
    }

    private String returning() {
        return " RETURNING " + list(others(), ", ", this::name);
    }

    private List<Column> columns() {
        return shape.key().columns();
    }

    private List<Column> others() {
        return shape.key().others();
    }

    private String name(Column column) {
        return dialect.quote(column.name());
    }

    private String assigned(Column column) {
        return name(column) + " = " + dialect.placeholder(column.type());
    }

    private static String list(List<Column> columns, String separator, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(separator));
    }
}
