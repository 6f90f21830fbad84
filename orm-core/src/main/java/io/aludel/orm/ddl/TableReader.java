package io.aludel.orm.ddl;

import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.schema.ForeignKeySpec;
import io.aludel.orm.schema.ReferentialAction;
import io.aludel.orm.schema.SchemaBuilder;
import io.aludel.orm.schema.TableBuilder;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one table from JDBC's metadata. */
final class TableReader {
    private final DatabaseNames names;
    private final DatabaseMetaData metadata;
    private final TableName table;
    private final @Nullable String storedSchema;
    private final String storedName;

    TableReader(DatabaseNames names, TableName table) throws SQLException {
        this.names = names;
        this.metadata = names.metadata();
        this.table = table;
        this.storedSchema = names.schema(table.schema());
        this.storedName = storedName();
    }

    /** Describes the table and answers the tables it refers to. */
    Set<TableName> readInto(SchemaBuilder schema) throws SQLException {
        TableBuilder builder = schema.table(table.name()).schema(table.schema());
        readColumns(builder);
        Set<String> keyNames = new LinkedHashSet<>();
        readPrimaryKey(builder, keyNames);
        Set<TableName> targets = readForeignKeys(builder, keyNames);
        readIndexes(builder, keyNames);
        return targets;
    }

    /** The name as the catalogue spells it: small letters may stand for capitals, or for themselves if they were quoted. */
    private String storedName() throws SQLException {
        try (ResultSet tables = metadata.getTables(names.catalog(), storedSchema, "%", null)) {
            while (tables.next()) {
                String stored = tables.getString("TABLE_NAME");
                if (names.fromDatabase(stored).equals(table.name())) {
                    return stored;
                }
            }
        }
        return table.name();
    }

    private String pattern() throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return storedName.replace("_", escape + "_").replace("%", escape + "%");
    }

    private void readColumns(TableBuilder builder) throws SQLException {
        try (ResultSet columns = metadata.getColumns(names.catalog(), storedSchema, pattern(), "%")) {
            while (columns.next()) {
                builder.column(column(columns));
            }
        }
    }

    private ColumnSpec column(ResultSet columns) throws SQLException {
        ColumnSpec column = ColumnSpec.of(
                        names.fromDatabase(columns.getString("COLUMN_NAME")),
                        DatabaseTypes.of(
                                columns.getInt("DATA_TYPE"),
                                columns.getString("TYPE_NAME"),
                                columns.getInt("COLUMN_SIZE"),
                                columns.getInt("DECIMAL_DIGITS")))
                .nullable(columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
        String defaultText = columns.getString("COLUMN_DEF");
        if ("YES".equals(columns.getString("IS_GENERATEDCOLUMN")) && defaultText != null) {
            return column.computed(defaultText);
        }
        if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
            return column.identity();
        }
        return defaultText == null ? column : column.serverDefault(defaultText);
    }

    private void readPrimaryKey(TableBuilder builder, Set<String> keyNames) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        String name = null;
        try (ResultSet keys = metadata.getPrimaryKeys(names.catalog(), storedSchema, storedName)) {
            while (keys.next()) {
                columns.put((int) keys.getShort("KEY_SEQ"), names.fromDatabase(keys.getString("COLUMN_NAME")));
                name = keys.getString("PK_NAME");
            }
        }
        if (!columns.isEmpty()) {
            remember(name, keyNames);
            builder.primaryKey(name == null ? null : names.fromDatabase(name), List.copyOf(columns.values()));
        }
    }

    private Set<TableName> readForeignKeys(TableBuilder builder, Set<String> keyNames) throws SQLException {
        Map<String, List<KeyColumn>> keys = new LinkedHashMap<>();
        try (ResultSet rows = metadata.getImportedKeys(names.catalog(), storedSchema, storedName)) {
            while (rows.next()) {
                String name = rows.getString("FK_NAME");
                keys.computeIfAbsent(String.valueOf(name), key -> new ArrayList<>())
                        .add(keyColumn(rows));
                remember(name, keyNames);
            }
        }
        Set<TableName> targets = new LinkedHashSet<>();
        keys.forEach((name, columns) -> {
            KeyColumn first = columns.get(0);
            targets.add(first.target);
            builder.foreignKey(new ForeignKeySpec(
                    names.fromDatabase(name),
                    columns.stream().map(KeyColumn::column).toList(),
                    first.target.schema(),
                    first.target.name(),
                    columns.stream().map(KeyColumn::targetColumn).toList(),
                    first.onDelete,
                    first.onUpdate,
                    first.deferred));
        });
        return targets;
    }

    private KeyColumn keyColumn(ResultSet rows) throws SQLException {
        return new KeyColumn(
                names.target(table, rows.getString("PKTABLE_SCHEM"), rows.getString("PKTABLE_NAME")),
                names.fromDatabase(rows.getString("FKCOLUMN_NAME")),
                names.fromDatabase(rows.getString("PKCOLUMN_NAME")),
                action(rows.getShort("DELETE_RULE")),
                action(rows.getShort("UPDATE_RULE")),
                rows.getShort("DEFERRABILITY") == DatabaseMetaData.importedKeyInitiallyDeferred);
    }

    private static ReferentialAction action(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
            case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
            case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    /** Indexes that a key made for itself are left out: they belong to the key. */
    private void readIndexes(TableBuilder builder, Set<String> keyNames) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Set<String> unique = new LinkedHashSet<>();
        try (ResultSet rows = metadata.getIndexInfo(names.catalog(), storedSchema, storedName, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                String column = rows.getString("COLUMN_NAME");
                if (name == null || column == null) {
                    continue;
                }
                columns.computeIfAbsent(name, key -> new ArrayList<>()).add(names.fromDatabase(column));
                if (!rows.getBoolean("NON_UNIQUE")) {
                    unique.add(name);
                }
            }
        }
        columns.forEach((name, indexed) -> {
            boolean known = indexed.stream().allMatch(builder::hasColumn);
            if (known && keyNames.stream().noneMatch(key -> belongsTo(name, key))) {
                builder.index(names.fromDatabase(name), indexed, unique.contains(name));
            }
        });
    }

    // H2 names the index of a constraint after it, with a suffix of its own.
    private static boolean belongsTo(String index, String key) {
        String name = index.toUpperCase(Locale.ROOT);
        return name.equals(key) || name.startsWith(key + "_INDEX_") || name.startsWith("PRIMARY_KEY_");
    }

    private static void remember(@Nullable String name, Set<String> keyNames) {
        if (name != null) {
            keyNames.add(name.toUpperCase(Locale.ROOT));
        }
    }

    private record KeyColumn(
            TableName target,
            String column,
            String targetColumn,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean deferred) {}
}
