package io.aludel.orm.dialect;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.sql.Binds;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compiles statements for a test's database and runs them by plain JDBC. */
final class Runner {
    private final TestDatabase database;
    private final Dialect dialect;

    Runner(TestDatabase database) {
        this.database = database;
        this.dialect = Dialects.forUrl(database.url());
    }

    void create(Schema schema) {
        List<String> statements = new ArrayList<>();
        schema.sequences().forEach(sequence -> statements.add(dialect.ddl().createSequence(sequence)));
        schema.sorted()
                .forEach(table -> statements.add(dialect.ddl().createTable(table, key -> !schema.isCyclic(key))));
        schema.sorted().forEach(table -> {
            table.indexes().forEach(index -> statements.add(dialect.ddl().createIndex(index)));
            table.foreignKeys().stream()
                    .filter(schema::isCyclic)
                    .forEach(key -> statements.add(dialect.ddl().addForeignKey(key)));
            statements.addAll(dialect.ddl().comments(table));
        });
        database.run(statements.toArray(String[]::new));
    }

    int update(Statement statement) {
        return execute(statement, PreparedStatement::executeUpdate);
    }

    /** Rows as lists, or values where there is one column. */
    List<Object> query(Statement statement) {
        CompiledStatement compiled = dialect.compile(statement);
        return execute(statement, prepared -> {
            List<Object> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 0; i < compiled.columns().size(); i++) {
                        row.add(compiled.columns().get(i).type().read(result, i + 1));
                    }
                    rows.add(row.size() == 1 ? row.get(0) : row);
                }
            }
            return rows;
        });
    }

    @SuppressWarnings("unchecked")
    private <R> R execute(Statement statement, Work<R> work) {
        CompiledStatement compiled = dialect.compile(Binds.number(statement));
        Object[] values = compiled.arrange(Binds.values(statement));
        try (Connection connection = database.engine().connect();
                PreparedStatement prepared = connection.jdbc().prepareStatement(compiled.text())) {
            for (int i = 0; i < values.length; i++) {
                ((SqlType<Object>) compiled.binds().get(i).type()).bind(prepared, i + 1, values[i]);
            }
            R result = work.run(prepared);
            connection.jdbc().commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(compiled.text(), e);
        }
    }

    SqlFailure failure(Statement statement) {
        try {
            update(statement);
            throw new AssertionError("It did not fail");
        } catch (IllegalStateException e) {
            return dialect.classify((SQLException) e.getCause());
        }
    }

    interface Work<R> {
        R run(PreparedStatement statement) throws SQLException;
    }
}
