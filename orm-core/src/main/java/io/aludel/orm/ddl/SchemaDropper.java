package io.aludel.orm.ddl;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops the tables and sequences of a schema: every table before those it refers to; foreign keys of tables that refer to
 * each other in a circle go first. Other tables that refer to a dropped one make it fail. Leaves committing to the caller.
 * One thread at a time.
 */
public final class SchemaDropper {
    private final Connection connection;
    private final SchemaReader reader;

    public SchemaDropper(Connection connection) {
        this.connection = connection;
        this.reader = new SchemaReader(connection);
    }

    /** Drops what is there. */
    public void dropExisting(Schema schema) {
        NamesThere there = new NamesThere(reader);
        List<Table> tables = schema.reversed().stream().filter(there::hasTable).toList();
        List<Sequence> sequences =
                schema.sequences().stream().filter(there::hasSequence).toList();
        statements(schema, tables, sequences, connection.engine().dialect()).forEach(connection::update);
    }

    /** What drops everything, without a semicolon at the ends. */
    public static List<String> script(Schema schema, Dialect dialect) {
        return statements(schema, schema.reversed(), schema.sequences(), dialect);
    }

    private static List<String> statements(
            Schema schema, List<Table> tables, List<Sequence> sequences, Dialect dialect) {
        DdlRenderer ddl = dialect.ddl();
        List<String> statements = new ArrayList<>();
        for (Table table : tables) {
            table.foreignKeys().stream()
                    .filter(key -> schema.isCyclic(key) && tables.contains(key.target()))
                    .forEach(key -> statements.add(ddl.dropForeignKey(key)));
        }
        tables.forEach(table -> statements.add(ddl.dropTable(table)));
        sequences.forEach(sequence -> statements.add(ddl.dropSequence(sequence)));
        return statements;
    }
}
