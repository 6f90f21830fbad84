package io.aludel.orm.engine;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.sql.Binds;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.ExecutionOptions;
import io.aludel.orm.sql.Query;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one JDBC connection, which it takes from its source when it first needs it. A transaction begins by
 * itself with the first statement and lasts until {@link #commit} or {@link #rollback}; closing rolls back. Where the
 * source owns the transaction, committing and rolling back here only record that it ended. One thread at a time.
 */
public final class Connection implements AutoCloseable {
    private final Engine engine;
    private final ConnectionLease lease;
    private final StatementRunner runner;
    private @Nullable Savepoint innermost;
    private @Nullable Transaction transaction;
    private int savepointCount;
    private boolean closed;

    Connection(Engine engine, ConnectionSource source) {
        this.engine = engine;
        this.lease = new ConnectionLease(engine, source);
        this.runner = new StatementRunner(engine, this, source);
    }

    public Engine engine() {
        return engine;
    }

    /**
     * Begins a transaction, without waiting for the first statement.
     *
     * @throws OrmException with {@code transaction-begun} if one is in progress, begun by a statement perhaps
     */
    public Transaction begin() {
        if (transaction != null) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_BEGUN,
                    "Cannot begin a transaction: this connection is in one, begun by begin() or by its first statement."
                            + " Commit or roll back first, or set a savepoint.");
        }
        return autobegin();
    }

    public boolean inTransaction() {
        return transaction != null;
    }

    /** Whether a savepoint is open. */
    public boolean inNestedTransaction() {
        return innermost != null;
    }

    /** Commits what was done since the transaction began. Does nothing outside a transaction. */
    public void commit() {
        if (transaction != null) {
            runner.closeCursors();
            lease.commit();
            ended();
            engine.observer().committed(this);
        }
    }

    /** Undoes what was done since the transaction began. Does nothing outside a transaction. */
    public void rollback() {
        if (transaction != null) {
            try {
                runner.closeCursors();
                lease.rollback();
            } finally {
                ended();
                engine.observer().rolledBack(this);
            }
        }
    }

    /** Sets a savepoint, and begins a transaction first if there is none. */
    public Savepoint savepoint() {
        autobegin();
        String name = savepointName(++savepointCount);
        Savepoint savepoint = new Savepoint(this, name, lease.savepoint(name), innermost);
        innermost = savepoint;
        engine.observer().savepointSet(this, savepoint);
        return savepoint;
    }

    /** In a transaction that is not this connection's own, others set savepoints too. */
    private String savepointName(int number) {
        return lease.endsTransactions()
                ? "sp_" + number
                : "sp_" + Integer.toHexString(System.identityHashCode(this)) + "_" + number;
    }

    /**
     * Sets the isolation level of this connection's following transactions, until it is closed.
     *
     * @throws OrmException with {@code transaction-begun} if a transaction is in progress
     */
    public Connection isolation(Isolation isolation) {
        requireNoTransaction("set the isolation level");
        lease.isolation(isolation);
        return this;
    }

    /**
     * Tells the database whether this connection's following transactions only read, until it is closed.
     *
     * @throws OrmException with {@code transaction-begun} if a transaction is in progress
     */
    public Connection readOnly(boolean readOnly) {
        requireNoTransaction("make the connection read-only");
        lease.readOnly(readOnly);
        return this;
    }

    /** Runs a query. Its rows are read while they are taken from the result. */
    public <R> Result<R> execute(Query<R> query) {
        PlannedQuery<R> plan = engine.plan(query);
        ExecutionOptions options = query.executionOptions();
        QueryOptions how = QueryOptions.of(options.fetchRows(), options.timeout());
        Cursor cursor = query(plan.statement(), plan.statement().arrange(Binds.values(query)), how);
        return plan.read(cursor);
    }

    /** Runs a statement that changes rows. */
    public UpdateResult execute(DmlStatement statement) {
        CompiledStatement compiled = engine.compile(statement);
        return new UpdateResult(update(compiled, compiled.arrange(Binds.values(statement))));
    }

    /**
     * Runs a compiled query.
     *
     * @param values in JDBC's order, as {@link CompiledStatement#arrange} gives them
     */
    public Cursor query(CompiledStatement statement, @Nullable Object[] values, QueryOptions options) {
        return runner.query(
                statement.text(), ParameterBinder.typed(statement, values), values, options, statement.columns());
    }

    /**
     * Runs a compiled statement that changes rows.
     *
     * @param values in JDBC's order, as {@link CompiledStatement#arrange} gives them
     * @return the rows written
     */
    public int update(CompiledStatement statement, @Nullable Object[] values) {
        return runner.update(statement.text(), ParameterBinder.typed(statement, values), values);
    }

    /**
     * Runs SQL as it is written.
     *
     * @return the rows written
     */
    public int update(String sql, @Nullable Object... values) {
        return runner.update(sql, ParameterBinder.objects(values), values);
    }

    /** Runs a query as it is written. The cursor closes itself after the last row. */
    public Cursor query(String sql, @Nullable Object... values) {
        return runner.query(sql, ParameterBinder.objects(values), values, QueryOptions.DEFAULT, List.of());
    }

    /** Writes rows of tables on this connection, in its transaction. */
    public RowWriter writer() {
        return new RowWriter(engine, runner);
    }

    /** The JDBC connection, inside its transaction. It stays this connection's: do not close, commit or roll it back. */
    public java.sql.Connection jdbc() {
        requireOpen();
        autobegin();
        return lease.jdbc();
    }

    /**
     * The exception to throw when something done on {@link #jdbc()} failed.
     *
     * @param sql the statement, or what was tried
     */
    public OrmException failed(SQLException e, String sql) {
        return engine.failures().translate(e, new Execution(sql, null, List.of()));
    }

    public boolean isClosed() {
        return closed;
    }

    /** Rolls back what was not committed and gives the JDBC connection back. Closing again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                endTransaction();
            } finally {
                runner.closeCursors();
                lease.close();
            }
        }
    }

    /** What the owner of a transaction makes of it is not this connection's to say. */
    private void endTransaction() {
        if (lease.endsTransactions()) {
            rollback();
        } else {
            ended();
        }
    }

    Transaction autobegin() {
        requireOpen();
        if (transaction == null) {
            lease.begin();
            transaction = new Transaction(this);
            engine.observer().began(this);
        }
        return transaction;
    }

    void release(Savepoint savepoint) {
        lease.release(savepoint);
        endSavepointsUpTo(savepoint.outer());
        engine.observer().savepointReleased(this, savepoint);
    }

    void rollbackTo(Savepoint savepoint) {
        runner.closeCursors();
        lease.rollback(savepoint);
        endSavepointsUpTo(savepoint.outer());
        engine.observer().savepointRolledBack(this, savepoint);
    }

    void closed(Cursor cursor) {
        runner.closed(cursor);
    }

    RuntimeException translate(SQLException e, Execution execution) {
        return runner.translate(e, execution);
    }

    /** Ends those set after {@code outer}; null: all. */
    private void endSavepointsUpTo(@Nullable Savepoint outer) {
        while (innermost != null && innermost != outer) {
            innermost.ended();
            innermost = innermost.outer();
        }
    }

    private void ended() {
        endSavepointsUpTo(null);
        savepointCount = 0;
        if (transaction != null) {
            transaction.ended();
            transaction = null;
        }
    }

    private void requireNoTransaction(String what) {
        if (transaction != null) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_BEGUN,
                    "Cannot " + what
                            + ": the transaction has begun. Do it before the first statement, or commit first.");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new OrmException(
                    ErrorCode.CONNECTION_CLOSED, "Cannot use the connection: it is closed. Open another one.");
        }
    }
}
