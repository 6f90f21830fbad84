package io.aludel.orm.engine;

import io.aludel.orm.event.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what an engine's connections run, for tests:
 * {@code sql.during(session::flush).expect("INSERT INTO …", "UPDATE …")}. Safe for use by many threads.
 */
public final class SqlRecorder implements EngineListener, AutoCloseable {
    private final List<RecordedStatement> statements = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Registration registration;

    private SqlRecorder(Engine engine) {
        this.registration = engine.listen(this);
    }

    /** Records from now on, until closed. */
    public static SqlRecorder on(Engine engine) {
        return new SqlRecorder(engine);
    }

    /** What ran since the start or the last {@link #clear}, in order; failed statements too. */
    public synchronized List<RecordedStatement> statements() {
        return List.copyOf(statements);
    }

    /** Like {@link #statements}, as text, with what began and ended the transactions: {@code BEGIN}, {@code COMMIT} … */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    public synchronized void clear() {
        statements.clear();
        log.clear();
    }

    /** Runs the action and gives what it ran, and nothing that ran before. */
    public RecordedSql during(Action action) {
        clear();
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("The action to be recorded failed", e);
        }
        return recorded();
    }

    /** What ran since the start or the last {@link #clear}. */
    public synchronized RecordedSql recorded() {
        return new RecordedSql(statements, log);
    }

    @Override
    public void close() {
        registration.close();
    }

    @Override
    public synchronized void afterExecute(Connection connection, Execution execution) {
        statements.add(RecordedStatement.of(execution));
        log.add(execution.sql());
    }

    @Override
    public void began(Connection connection) {
        note("BEGIN");
    }

    @Override
    public void committed(Connection connection) {
        note("COMMIT");
    }

    @Override
    public void rolledBack(Connection connection) {
        note("ROLLBACK");
    }

    @Override
    public void savepointSet(Connection connection, Savepoint savepoint) {
        note("SAVEPOINT " + savepoint.name());
    }

    @Override
    public void savepointReleased(Connection connection, Savepoint savepoint) {
        note("RELEASE SAVEPOINT " + savepoint.name());
    }

    @Override
    public void savepointRolledBack(Connection connection, Savepoint savepoint) {
        note("ROLLBACK TO SAVEPOINT " + savepoint.name());
    }

    private synchronized void note(String line) {
        log.add(line);
    }

    /** Something to record. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
