package io.aludel.orm.testing;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A database that one test has for itself, and the engine on it. */
public final class TestDatabase implements AutoCloseable {
    private final Database database;
    private final Engine engine;
    private final String url;
    private final Runnable drop;
    private final ConnectionLeaks leaks = new ConnectionLeaks();
    private final SqlExpectations sql;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    TestDatabase(Database database, Engine engine, String url, Runnable drop) {
        this.database = database;
        this.engine = engine;
        this.url = url;
        this.drop = drop;
        engine.listen(leaks);
        this.sql = new SqlExpectations(database, engine);
    }

    public Database database() {
        return database;
    }

    public Engine engine() {
        return engine;
    }

    /** For a second engine on the same database. */
    public String url() {
        return url;
    }

    public SqlExpectations sql() {
        return sql;
    }

    /** Runs and commits statements, and forgets that they ran. */
    public TestDatabase run(String... statements) {
        try (Connection connection = engine.connect()) {
            for (String statement : statements) {
                connection.update(statement);
            }
            connection.commit();
        }
        sql.clear();
        return this;
    }

    /** All rows of a query, read on a connection of its own and unseen by {@link #sql()}'s next {@code during}. */
    public List<List<Object>> rows(String query) {
        try (Connection connection = engine.connect()) {
            return CursorRows.read(connection.query(query));
        }
    }

    /** Hands over something to close after the test, the last one first, before the search for leaks. */
    public <T extends AutoCloseable> T closeAfter(T resource) {
        resources.push(resource);
        return resource;
    }

    void closeResources() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot close what the test opened", e);
            }
        }
    }

    /** Fails if a connection was not closed. */
    public void requireNoLeak() {
        leaks.requireNone();
    }

    /** Drops the database. */
    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            drop.run();
        }
    }
}
