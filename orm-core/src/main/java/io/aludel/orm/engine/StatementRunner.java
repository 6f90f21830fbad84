package io.aludel.orm.engine;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.render.ResultColumn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepares, binds and runs the statements of one connection, and keeps account of the cursors still open. */
final class StatementRunner {
    private final Engine engine;
    private final Connection connection;
    private final ConnectionSource source;
    // Made for the first query: many connections only write.
    private @Nullable List<Cursor> cursors;

    StatementRunner(Engine engine, Connection connection, ConnectionSource source) {
        this.engine = engine;
        this.connection = connection;
        this.source = source;
    }

    Cursor query(
            String sql,
            ParameterBinder binder,
            @Nullable Object[] values,
            QueryOptions options,
            List<ResultColumn> columns) {
        Execution execution = new Execution(sql, null, Collections.singletonList(values));
        PreparedStatement statement = prepare(execution, options);
        try {
            ResultSet rows = read(execution, statement, binder);
            return opened(new Cursor(connection, statement, rows, columns, execution));
        } catch (RuntimeException | Error e) {
            closeAfter(e, statement);
            throw e;
        }
    }

    private Cursor opened(Cursor cursor) {
        if (cursors == null) {
            cursors = new ArrayList<>(1);
        }
        cursors.add(cursor);
        return cursor;
    }

    int update(String sql, ParameterBinder binder, @Nullable Object[] values) {
        Execution execution = new Execution(sql, null, Collections.singletonList(values));
        try (PreparedStatement statement = prepare(execution, QueryOptions.DEFAULT)) {
            return run(execution, statement, prepared -> {
                binder.bind(prepared);
                return prepared.executeUpdate();
            });
        } catch (SQLException e) {
            throw translate(e, execution);
        }
    }

    /**
     * Prepares the execution's statement, lets {@code work} run it, closes it, and answers what the work does.
     *
     * @param returned columns to ask the driver for, or null
     */
    <T> T write(Execution execution, String @Nullable [] returned, StatementWork<T> work) {
        try (PreparedStatement statement = prepare(execution, QueryOptions.DEFAULT, returned)) {
            return run(execution, statement, work);
        } catch (SQLException e) {
            throw translate(e, execution);
        }
    }

    private PreparedStatement prepare(Execution execution, QueryOptions options) {
        return prepare(execution, options, null);
    }

    private PreparedStatement prepare(Execution execution, QueryOptions options, String @Nullable [] returned) {
        java.sql.Connection jdbc = connection.jdbc();
        engine.observer().rewrite(connection, execution);
        try {
            PreparedStatement statement = returned == null
                    ? jdbc.prepareStatement(execution.sql())
                    : jdbc.prepareStatement(execution.sql(), returned);
            configure(statement, options);
            return statement;
        } catch (SQLException e) {
            // The echo shows what failed, too.
            engine.observer().beforeExecute(connection, execution);
            throw failed(e, execution, System.nanoTime());
        }
    }

    // Not by run, for every first query comes here, and a lambda is linked slowly.
    private ResultSet read(Execution execution, PreparedStatement statement, ParameterBinder binder) {
        long started = begin(execution);
        ResultSet rows;
        try {
            binder.bind(statement);
            rows = statement.executeQuery();
        } catch (SQLException e) {
            throw failed(e, execution, started);
        }
        end(execution, Execution.UNKNOWN, started);
        return rows;
    }

    private <T> T run(Execution execution, PreparedStatement statement, StatementWork<T> work) {
        long started = begin(execution);
        T answer;
        try {
            answer = work.run(statement);
        } catch (SQLException e) {
            throw failed(e, execution, started);
        }
        end(execution, rowCount(answer), started);
        return answer;
    }

    private long begin(Execution execution) {
        engine.observer().beforeExecute(connection, execution);
        return System.nanoTime();
    }

    private void end(Execution execution, int count, long started) {
        execution.ended(count, started);
        engine.observer().afterExecute(connection, execution);
    }

    private static int rowCount(Object answer) {
        if (answer instanceof Integer count) {
            return count;
        }
        return answer instanceof int[] counts
                ? total(counts)
                : answer instanceof Object[] rows ? rows.length : Execution.UNKNOWN;
    }

    private static int total(int[] counts) {
        int total = 0;
        for (int count : counts) {
            // Drivers may keep quiet about the counts of inserts, which nobody needs.
            total += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return total;
    }

    OrmException translate(SQLException e, Execution execution) {
        return engine.failures().translate(e, execution);
    }

    void closed(Cursor cursor) {
        if (cursors != null) {
            cursors.remove(cursor);
        }
    }

    /** Closes what was left open, newest first; drivers close their results at the end of a transaction anyway. */
    void closeCursors() {
        while (cursors != null && !cursors.isEmpty()) {
            cursors.get(cursors.size() - 1).close();
        }
    }

    private OrmException failed(SQLException e, Execution execution, long started) {
        execution.failed(e, started);
        engine.observer().afterExecute(connection, execution);
        return translate(e, execution);
    }

    private void configure(PreparedStatement statement, QueryOptions options) throws SQLException {
        int fetchSize =
                options.fetchSize() > 0 ? options.fetchSize() : engine.options().fetchSize();
        if (fetchSize > 0) {
            statement.setFetchSize(fetchSize);
        }
        Duration timeout = options.timeout().isZero() ? engine.options().queryTimeout() : options.timeout();
        if (!timeout.isZero()) {
            // JDBC counts whole seconds and takes 0 for no limit.
            statement.setQueryTimeout((int) Math.max(1, timeout.toSeconds()));
        }
        source.prepare(statement);
    }

    private static void closeAfter(Throwable failure, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Binds and runs a prepared statement. What it answers tells how many rows it wrote: a count, one per row, or an array per row. */
    @FunctionalInterface
    interface StatementWork<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
