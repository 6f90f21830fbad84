package io.aludel.orm.engine;

import io.aludel.orm.error.ConnectionLostException;
import io.aludel.orm.error.OrmException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JDBC connection of one {@link Connection}: taken when first needed, changed as asked, put back as it was found. */
final class ConnectionLease {
    private final Engine engine;
    private final ConnectionSource source;
    private java.sql.@Nullable Connection jdbc;
    private @Nullable Isolation isolation;
    private @Nullable Boolean readOnly;
    private boolean restoreAutoCommit;
    private @Nullable Integer restoreIsolation;
    private @Nullable Boolean restoreReadOnly;

    ConnectionLease(Engine engine, ConnectionSource source) {
        this.engine = engine;
        this.source = source;
    }

    /** The connection, once {@link #begin} took it. */
    java.sql.Connection jdbc() {
        java.sql.Connection current = jdbc;
        if (current == null) {
            throw new AssertionError("No JDBC connection before the transaction began, please report");
        }
        return current;
    }

    /** Whether committing and rolling back are done here, not by the source. */
    boolean endsTransactions() {
        return !source.ownsTransaction();
    }

    void isolation(Isolation wanted) {
        this.isolation = wanted;
    }

    void readOnly(boolean wanted) {
        this.readOnly = wanted;
    }

    void begin() {
        try {
            if (jdbc == null) {
                acquire();
            }
            if (!source.ownsTransaction()) {
                applySettings(jdbc());
            }
        } catch (SQLException e) {
            throw engine.failures().acquiring(e);
        }
    }

    void commit() {
        if (!source.ownsTransaction()) {
            try {
                jdbc().commit();
            } catch (SQLException e) {
                throw failed(e, "COMMIT");
            }
        }
    }

    void rollback() {
        if (source.ownsTransaction()) {
            return;
        }
        try {
            jdbc().rollback();
        } catch (SQLException e) {
            OrmException failure = failed(e, "ROLLBACK");
            // With a broken connection the database has rolled back by itself, and the first failure is told already.
            if (!isBroken(failure)) {
                throw failure;
            }
        }
    }

    private boolean isBroken(OrmException failure) {
        try {
            return failure instanceof ConnectionLostException || jdbc().isClosed() || !jdbc().isValid(1);
        } catch (SQLException e) {
            return true;
        }
    }

    java.sql.Savepoint savepoint(String name) {
        try {
            return jdbc().setSavepoint(name);
        } catch (SQLException e) {
            throw failed(e, "SAVEPOINT " + name);
        }
    }

    void release(Savepoint savepoint) {
        run("RELEASE SAVEPOINT " + savepoint.name(), () -> jdbc().releaseSavepoint(savepoint.jdbc()));
    }

    void rollback(Savepoint savepoint) {
        run("ROLLBACK TO SAVEPOINT " + savepoint.name(), () -> jdbc().rollback(savepoint.jdbc()));
    }

    /** Gives the connection back, if one was taken. What cannot be restored is left to the source, which tests it. */
    void close() {
        java.sql.Connection taken = jdbc;
        if (taken != null) {
            jdbc = null;
            try {
                restore(taken);
            } catch (SQLException e) {
                engine.log().notRestored(e);
            } finally {
                giveBack(taken);
            }
        }
    }

    private void acquire() throws SQLException {
        java.sql.Connection taken = source.acquire();
        jdbc = taken;
        engine.observer().acquired(taken);
        engine.learnDialect(taken);
        if (!source.ownsTransaction() && taken.getAutoCommit()) {
            taken.setAutoCommit(false);
            restoreAutoCommit = true;
        }
    }

    private void applySettings(java.sql.Connection current) throws SQLException {
        if (readOnly != null && readOnly != current.isReadOnly()) {
            restoreReadOnly = restoreReadOnly == null ? Boolean.valueOf(current.isReadOnly()) : restoreReadOnly;
            current.setReadOnly(readOnly);
        }
        if (isolation != null && isolation.jdbcLevel() != current.getTransactionIsolation()) {
            restoreIsolation =
                    restoreIsolation == null ? Integer.valueOf(current.getTransactionIsolation()) : restoreIsolation;
            current.setTransactionIsolation(isolation.jdbcLevel());
        }
    }

    private void restore(java.sql.Connection taken) throws SQLException {
        if (restoreIsolation != null) {
            taken.setTransactionIsolation(restoreIsolation);
        }
        if (restoreReadOnly != null) {
            taken.setReadOnly(restoreReadOnly);
        }
        if (restoreAutoCommit) {
            taken.setAutoCommit(true);
        }
    }

    private void giveBack(java.sql.Connection taken) {
        engine.observer().released(taken);
        try {
            source.release(taken);
        } catch (SQLException e) {
            engine.log().notRestored(e);
        }
    }

    private void run(String sql, SqlAction action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw failed(e, sql);
        }
    }

    private OrmException failed(SQLException e, String sql) {
        return engine.failures().translate(e, new Execution(sql, null, List.of()));
    }

    @FunctionalInterface
    private interface SqlAction {
        void run() throws SQLException;
    }
}
