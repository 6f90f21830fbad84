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
    private final SchemaListener listener;
    private final SchemaReader reader;

    public SchemaDropper(Connection connection) {
        this(connection, SchemaListener.NONE);
    }

    public SchemaDropper(Connection connection, SchemaListener listener) {
        this.connection = connection;
        this.listener = listener;
        this.reader = new SchemaReader(connection);
    }

    /** Drops what is there. */
    public void dropExisting(Schema schema) {
        NamesThere there = new NamesThere(reader);
        DdlRenderer ddl = connection.engine().dialect().ddl();
        List<Table> tables = schema.reversed().stream().filter(there::hasTable).toList();
        List<Sequence> sequences =
                schema.sequences().stream().filter(there::hasSequence).toList();
        listener.beforeDrop(connection, tables);
        cyclicKeys(schema, tables, ddl).forEach(connection::update);
        for (Table table : tables) {
            listener.beforeDropTable(connection, table);
            connection.update(ddl.dropTable(table));
            listener.afterDropTable(connection, table);
        }
        sequences.forEach(sequence -> connection.update(ddl.dropSequence(sequence)));
        listener.afterDrop(connection, tables);
    }

    /** What drops everything, without a semicolon at the ends. */
    public static List<String> script(Schema schema, Dialect dialect) {
        DdlRenderer ddl = dialect.ddl();
        List<String> statements = new ArrayList<>(cyclicKeys(schema, schema.reversed(), ddl));
        schema.reversed().forEach(table -> statements.add(ddl.dropTable(table)));
        schema.sequences().forEach(sequence -> statements.add(ddl.dropSequence(sequence)));
        return statements;
    }

    private static List<String> cyclicKeys(Schema schema, List<Table> tables, DdlRenderer ddl) {
        return tables.stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> schema.isCyclic(key) && tables.contains(key.target()))
                .map(ddl::dropForeignKey)
                .toList();
    }
}
