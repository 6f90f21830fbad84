package io.aludel.orm.ddl;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.SchemaBuilder;
import io.aludel.orm.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables, columns, keys and indexes back from the database, through JDBC's metadata. Names that the database stores in
 * capitals because nobody quoted them are given in small letters, as mappings write them. One thread at a time.
 */
public final class SchemaReader {
    /** What the databases call tables; none minds the others' words. */
    private static final String[] TABLE_TYPES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    private final Connection connection;

    public SchemaReader(Connection connection) {
        this.connection = Objects.requireNonNull(connection, "connection");
    }

    /** The names of the tables of the connection's own schema. */
    public Set<String> tableNames() {
        return tableNames(null);
    }

    /** @param schema null for the connection's own */
    public Set<String> tableNames(@Nullable String schema) {
        return reading(names -> {
            Set<String> found = new LinkedHashSet<>();
            try (ResultSet tables =
                    names.metadata().getTables(names.catalog(), names.schema(schema), "%", TABLE_TYPES)) {
                while (tables.next()) {
                    found.add(names.fromDatabase(tables.getString("TABLE_NAME")));
                }
            }
            return found;
        });
    }

    /** @param schema null for the connection's own */
    Set<String> sequenceNames(@Nullable String schema) {
        return reading(names -> {
            Set<String> found = new LinkedHashSet<>();
            String sql = "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = ?";
            try (PreparedStatement statement = connection.jdbc().prepareStatement(sql)) {
                statement.setString(1, names.schema(schema));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(names.fromDatabase(rows.getString(1)));
                    }
                }
            }
            return found;
        });
    }

    Set<String> schemaNames() {
        return reading(names -> {
            Set<String> found = new LinkedHashSet<>();
            try (ResultSet rows = names.metadata().getSchemas()) {
                while (rows.next()) {
                    found.add(names.fromDatabase(rows.getString("TABLE_SCHEM")));
                }
            }
            return found;
        });
    }

    public boolean hasTable(@Nullable String schema, String name) {
        return tableNames(schema).contains(name);
    }

    /** Every table of the connection's own schema, and those elsewhere that they refer to. */
    public Schema read() {
        return read(null, tableNames());
    }

    /**
     * One table; those it refers to are read, too.
     *
     * @throws OrmException with {@code missing-table} if it is not there
     */
    public Table table(String name) {
        if (!hasTable(null, name)) {
            throw new OrmException(
                    ErrorCode.MISSING_TABLE,
                    "Cannot read the table " + name + ": it is not in the database. Create it, or correct the name.");
        }
        return read(null, List.of(name)).table(name);
    }

    /** Some tables, and those they refer to. */
    public Schema read(@Nullable String schema, Iterable<String> tableNames) {
        return reading(names -> {
            SchemaBuilder builder = Schema.builder();
            Deque<TableName> wanted = new ArrayDeque<>();
            tableNames.forEach(name -> wanted.add(new TableName(schema, name)));
            Set<TableName> seen = new LinkedHashSet<>(wanted);
            while (!wanted.isEmpty()) {
                TableReader reader = new TableReader(names, wanted.remove());
                for (TableName target : reader.readInto(builder)) {
                    if (seen.add(target)) {
                        wanted.add(target);
                    }
                }
            }
            return builder.build();
        });
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read(DatabaseNames.of(connection.jdbc()));
        } catch (SQLException e) {
            throw connection.failed(e, "reading the schema");
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DatabaseNames names) throws SQLException;
    }
}
