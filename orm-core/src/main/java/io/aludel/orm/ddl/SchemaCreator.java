package io.aludel.orm.ddl;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Creates the tables, sequences and indexes of a schema: every table after those it refers to; foreign keys of tables that
 * refer to each other in a circle are added when all are there. Leaves committing to the caller. One thread at a time.
 */
public final class SchemaCreator {
    private final Connection connection;
    private final SchemaListener listener;
    private final SchemaReader reader;

    public SchemaCreator(Connection connection) {
        this(connection, SchemaListener.NONE);
    }

    public SchemaCreator(Connection connection, SchemaListener listener) {
        this.connection = connection;
        this.listener = listener;
        this.reader = new SchemaReader(connection);
    }

    /**
     * Creates what is not there yet and skips tables and sequences that are, whatever they look like: nothing is altered.
     *
     * @return the tables created
     */
    public List<Table> createMissing(Schema schema) {
        NamesThere there = new NamesThere(reader);
        List<Sequence> sequences = schema.sequences().stream()
                .filter(sequence -> !there.hasSequence(sequence))
                .toList();
        List<Table> tables =
                schema.sorted().stream().filter(table -> !there.hasTable(table)).toList();
        createMissingSchemas(tables, sequences);
        create(schema, tables, sequences);
        return tables;
    }

    private void createMissingSchemas(List<Table> tables, List<Sequence> sequences) {
        Set<String> names = new LinkedHashSet<>();
        sequences.stream().map(Sequence::schema).filter(Objects::nonNull).forEach(names::add);
        tables.stream().map(Table::schema).filter(Objects::nonNull).forEach(names::add);
        if (!names.isEmpty()) {
            names.removeAll(reader.schemaNames());
            DdlRenderer ddl = connection.engine().dialect().ddl();
            run(names.stream().map(ddl::createSchema).toList());
        }
    }

    /** Creates everything and fails where something is there already. */
    public void createAll(Schema schema) {
        create(schema, schema.sorted(), schema.sequences());
    }

    private void create(Schema schema, List<Table> tables, List<Sequence> sequences) {
        DdlRenderer ddl = connection.engine().dialect().ddl();
        listener.beforeCreate(connection, tables);
        run(sequences.stream().map(ddl::createSequence).toList());
        for (Table table : tables) {
            listener.beforeCreateTable(connection, table);
            run(table(schema, table, ddl));
            listener.afterCreateTable(connection, table);
        }
        run(cyclicKeys(schema, tables, ddl));
        listener.afterCreate(connection, tables);
    }

    /** What {@link #createAll} runs, without a semicolon at the ends, for example to write it to a file. */
    public static List<String> script(Schema schema, Dialect dialect) {
        DdlRenderer ddl = dialect.ddl();
        List<String> statements = new ArrayList<>();
        schema.sequences().forEach(sequence -> statements.add(ddl.createSequence(sequence)));
        schema.sorted().forEach(table -> statements.addAll(table(schema, table, ddl)));
        statements.addAll(cyclicKeys(schema, schema.sorted(), ddl));
        return statements;
    }

    private static List<String> table(Schema schema, Table table, DdlRenderer ddl) {
        List<String> statements = new ArrayList<>();
        statements.add(ddl.createTable(table, key -> !schema.isCyclic(key)));
        table.indexes().forEach(index -> statements.add(ddl.createIndex(index)));
        statements.addAll(ddl.comments(table));
        return statements;
    }

    private static List<String> cyclicKeys(Schema schema, List<Table> tables, DdlRenderer ddl) {
        return tables.stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(schema::isCyclic)
                .map(ddl::addForeignKey)
                .toList();
    }

    private void run(List<String> statements) {
        statements.forEach(connection::update);
    }
}
