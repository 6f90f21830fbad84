package io.aludel.orm.ddl;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a schema with the database, as far as it decides whether statements can work: tables, columns, their types, which
 * of them may be null, and primary keys. What the database has besides is no difference, unless it makes inserts fail. One
 * thread at a time.
 */
public final class SchemaValidator {
    private final SchemaReader reader;

    public SchemaValidator(Connection connection) {
        this.reader = new SchemaReader(connection);
    }

    /**
     * Does nothing where the database fits.
     *
     * @throws OrmException with {@code schema-mismatch} and one line per difference
     */
    public void validate(Schema schema) {
        List<String> differences = differences(schema);
        if (!differences.isEmpty()) {
            throw new OrmException(
                    ErrorCode.SCHEMA_MISMATCH,
                    "Cannot work with the database: it differs from the mapping in " + differences.size()
                            + (differences.size() == 1 ? " place.\n  " : " places.\n  ")
                            + String.join("\n  ", differences)
                            + "\nMigrate the database, or create it anew (orm.ddl-auto=create-drop in development).");
        }
    }

    /** One sentence per difference, in the order of the schema's tables; none where the database fits. */
    public List<String> differences(Schema schema) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<@Nullable String, List<Table>> wanted : bySchema(schema).entrySet()) {
            Set<String> there = new HashSet<>(reader.tableNames(wanted.getKey()));
            List<String> names = wanted.getValue().stream()
                    .map(Table::name)
                    .filter(there::contains)
                    .toList();
            Schema found = reader.read(wanted.getKey(), names);
            for (Table table : wanted.getValue()) {
                Table actual = found.find(table.schema(), table.name());
                if (actual == null) {
                    differences.add("table " + table + " is missing");
                } else {
                    compare(table, actual, differences);
                }
            }
        }
        return differences;
    }

    private static Map<@Nullable String, List<Table>> bySchema(Schema schema) {
        Map<@Nullable String, List<Table>> tables = new LinkedHashMap<>();
        schema.tables()
                .forEach(table -> tables.computeIfAbsent(table.schema(), key -> new ArrayList<>())
                        .add(table));
        return tables;
    }

    private static void compare(Table wanted, Table actual, List<String> differences) {
        for (Column column : wanted.columns()) {
            Column there = actual.find(column.name());
            if (there == null) {
                differences.add("column " + column + " is missing");
            } else {
                compare(column, there, differences);
            }
        }
        for (Column column : actual.columns()) {
            if (wanted.find(column.name()) == null && !column.isNullable() && !column.isGeneratedOnInsert()) {
                differences.add("column " + column + " is not mapped, but NOT NULL without a default, so no row can be"
                        + " inserted");
            }
        }
        if (!keyNames(wanted).equals(keyNames(actual))) {
            differences.add("table " + wanted + ": the primary key is " + keyNames(actual) + " in the database, "
                    + keyNames(wanted) + " in the mapping");
        }
    }

    private static void compare(Column wanted, Column actual, List<String> differences) {
        if (!TypeComparison.fits(wanted.type().storage(), actual.type().storage())) {
            differences.add("column " + wanted + ": the type is "
                    + TypeComparison.name(actual.type().storage()) + " in the database, "
                    + TypeComparison.name(wanted.type().storage()) + " in the mapping");
        }
        if (wanted.isNullable() && !actual.isNullable()) {
            differences.add("column " + wanted + " is NOT NULL in the database, but may be null in the mapping");
        }
    }

    private static List<String> keyNames(Table table) {
        return table.primaryKey().columns().stream().map(Column::name).toList();
    }
}
