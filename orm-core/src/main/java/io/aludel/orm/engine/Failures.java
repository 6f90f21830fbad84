package io.aludel.orm.engine;

import io.aludel.orm.dialect.SqlFailure;
import io.aludel.orm.error.ConnectionLostException;
import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.LockException;
import io.aludel.orm.error.QueryTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns driver exceptions into this library's, with what could not be done and what to do about it. */
final class Failures {
    private static final int MAX_STATEMENT_CHARS = 1024;
    private static final int MAX_REASON_CHARS = 300;

    private final Engine engine;

    Failures(Engine engine) {
        this.engine = engine;
    }

    /** No connection could be had. */
    DatabaseException acquiring(SQLException e) {
        DatabaseException failure = unavailable(e);
        engine.observer().failed(null, failure);
        return failure;
    }

    private static DatabaseException unavailable(SQLException e) {
        // HikariCP throws this one when its timeout is over; a cause tells that connecting itself failed.
        if (e instanceof SQLTransientConnectionException && e.getCause() == null) {
            return new ConnectionLostException(
                    ErrorCode.CONNECTION_TIMEOUT,
                    "Cannot get a connection: none became free in time (" + reason(e) + "). Close sessions and"
                            + " connections that are not used any more, or make the pool larger.",
                    e);
        }
        return new ConnectionLostException(
                ErrorCode.CONNECTION_LOST,
                "Cannot connect to the database: " + reason(e) + ". Check URL, user and network.",
                e);
    }

    /** A statement failed. */
    DatabaseException translate(SQLException e, Execution execution) {
        DatabaseException failure = meant(e, execution);
        engine.observer().failed(execution, failure);
        return failure;
    }

    private DatabaseException meant(SQLException e, Execution execution) {
        SQLException told = mostTelling(e);
        SqlFailure failure = engine.dialect().classify(told);
        String table = failure.table() != null ? failure.table() : execution.table();
        Meaning meaning = meaning(failure, told);
        String message = "Cannot " + task(execution) + ": " + meaning.text + details(execution);
        return exception(failure, meaning.code, message, table, e);
    }

    private static DatabaseException exception(
            SqlFailure failure, ErrorCode code, String message, @Nullable String table, SQLException e) {
        return switch (failure.kind()) {
            case DUPLICATE_KEY -> new DuplicateKeyException(code, message, table, failure.constraint(), e);
            case FOREIGN_KEY, NOT_NULL, CHECK, CONSTRAINT ->
                new ConstraintViolationException(code, message, table, failure.constraint(), e);
            case LOCK, SERIALIZATION -> new LockException(code, message, e);
            case TIMEOUT -> new QueryTimeoutException(code, message, e);
            case CONNECTION -> new ConnectionLostException(code, message, e);
            default -> new DatabaseException(code, message, e);
        };
    }

    private Meaning meaning(SqlFailure failure, SQLException e) {
        String constraint = failure.constraint() == null ? "" : " (constraint " + failure.constraint() + ")";
        String column = failure.column() == null ? "a column" : "the column " + failure.column();
        return switch (failure.kind()) {
            case DUPLICATE_KEY ->
                new Meaning(
                        ErrorCode.DUPLICATE_KEY,
                        "a row with this primary key or unique value is there already" + constraint + ".");
            case FOREIGN_KEY ->
                new Meaning(
                        ErrorCode.FOREIGN_KEY_VIOLATION,
                        "a row refers to one that is not there, or is still referred to" + constraint + ".");
            case NOT_NULL -> new Meaning(ErrorCode.NOT_NULL_VIOLATION, column + " may not be null and got no value.");
            case CHECK -> new Meaning(ErrorCode.CHECK_VIOLATION, "a row does not satisfy a check" + constraint + ".");
            case CONSTRAINT ->
                new Meaning(ErrorCode.CONSTRAINT_VIOLATION, "a row breaks a constraint" + constraint + ".");
            case DATA -> new Meaning(ErrorCode.DATA_INVALID, "a value does not fit" + valueReason(e) + ".");
            case LOCK, SERIALIZATION ->
                new Meaning(
                        ErrorCode.LOCK_CONFLICT,
                        "another transaction holds or changed the same rows. Roll back and try again.");
            case TIMEOUT -> new Meaning(ErrorCode.QUERY_TIMEOUT, "it took longer than allowed.");
            case CONNECTION ->
                new Meaning(ErrorCode.CONNECTION_LOST, "the connection broke. Try again on another one.");
            case UNKNOWN_TABLE ->
                new Meaning(
                        ErrorCode.MISSING_TABLE,
                        "a table is not in the database (" + reason(e) + "). Create the tables with"
                                + " MetaData.createAll(engine), or set orm.ddl-auto.");
            case UNKNOWN_COLUMN ->
                new Meaning(
                        ErrorCode.MISSING_COLUMN,
                        "a column is not in the database (" + reason(e) + "). Migrate the table.");
            case SYNTAX ->
                new Meaning(ErrorCode.SQL_SYNTAX, "the database does not understand it (" + reason(e) + ").");
            case ABORTED_TRANSACTION ->
                new Meaning(
                        ErrorCode.TRANSACTION_ABORTED,
                        "an earlier statement of the transaction failed. Roll back, and look for the first failure.");
            case OTHER -> new Meaning(ErrorCode.DATABASE_ERROR, reason(e) + ".");
        };
    }

    // A constraint's table is the one that refers, which need not be the one that was written.
    private static String task(Execution execution) {
        String[] words = execution.sql().strip().split("\\s+", 4);
        return switch (execution.verb()) {
            case "INSERT" -> "insert into " + written(execution, words, 2);
            case "UPDATE" -> "update " + written(execution, words, 1);
            case "DELETE" -> "delete from " + written(execution, words, 2);
            case "COMMIT" -> "commit";
            case "ROLLBACK" -> "roll back";
            default -> "run the statement";
        };
    }

    private static String written(Execution execution, String[] words, int at) {
        String table = execution.table();
        return table != null ? table : words.length > at ? words[at] : "a table";
    }

    /** A batch's own exception says little; the row's hangs on it. */
    private static SQLException mostTelling(SQLException e) {
        SQLException next = e.getNextException();
        return e instanceof BatchUpdateException && next != null ? next : e;
    }

    private String details(Execution execution) {
        String sql = execution.sql();
        String cut = sql.length() <= MAX_STATEMENT_CHARS ? sql : sql.substring(0, MAX_STATEMENT_CHARS) + "…";
        List<@Nullable Object[]> sets = execution.parameterSets();
        String parameters = ParameterText.line(sets, engine.options().isEchoParameters());
        return "\nStatement: " + cut + (parameters.isEmpty() ? "" : "\nParameters: " + parameters);
    }

    /** Databases quote the value in what they say about it, so it is told only to those who may see values. */
    private String valueReason(SQLException e) {
        return engine.options().isEchoParameters() ? " (" + reason(e) + ")" : " its column";
    }

    /** The driver's first line, without the statement that H2 adds. */
    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        for (String end : List.of("\n", "; SQL statement:")) {
            int at = message.indexOf(end);
            message = at < 0 ? message : message.substring(0, at);
        }
        return message.length() <= MAX_REASON_CHARS ? message : message.substring(0, MAX_REASON_CHARS) + "…";
    }

    private record Meaning(ErrorCode code, String text) {}
}
