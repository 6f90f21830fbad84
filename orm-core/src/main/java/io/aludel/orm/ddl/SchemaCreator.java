package io.aludel.orm.ddl;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.schema.ForeignKey;
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
    private final SchemaReader reader;

    public SchemaCreator(Connection connection) {
        this.connection = connection;
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
        run(statements(schema, tables, sequences, connection.engine().dialect()));
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
        run(script(schema, connection.engine().dialect()));
    }

    /** What {@link #createAll} runs, without a semicolon at the ends, for example to write it to a file. */
    public static List<String> script(Schema schema, Dialect dialect) {
        return statements(schema, schema.sorted(), schema.sequences(), dialect);
    }

    private static List<String> statements(
            Schema schema, List<Table> tables, List<Sequence> sequences, Dialect dialect) {
        DdlRenderer ddl = dialect.ddl();
        List<String> statements = new ArrayList<>();
        sequences.forEach(sequence -> statements.add(ddl.createSequence(sequence)));
        List<ForeignKey> later = new ArrayList<>();
        for (Table table : tables) {
            statements.add(ddl.createTable(table, key -> !schema.isCyclic(key)));
            table.indexes().forEach(index -> statements.add(ddl.createIndex(index)));
            statements.addAll(ddl.comments(table));
            table.foreignKeys().stream().filter(schema::isCyclic).forEach(later::add);
        }
        later.forEach(key -> statements.add(ddl.addForeignKey(key)));
        return statements;
    }

    private void run(List<String> statements) {
        statements.forEach(connection::update);
    }
}
