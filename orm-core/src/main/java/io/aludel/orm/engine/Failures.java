package io.aludel.orm.engine;

import io.aludel.orm.error.ConnectionLostException;
import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns driver exceptions into this library's, with what could not be done and what to do about it. */
final class Failures {
    private static final int MAX_STATEMENT_CHARS = 1024;

    private final Engine engine;

    Failures(Engine engine) {
        this.engine = engine;
    }

    DatabaseException acquiring(SQLException e) {
        // HikariCP throws this one when its timeout is over; the cause tells whether connecting itself failed.
        if (e instanceof SQLTransientConnectionException && e.getCause() == null) {
            return new ConnectionLostException(
                    ErrorCode.CONNECTION_TIMEOUT,
                    "Cannot get a connection: none became free in time (" + firstLine(e) + "). Close sessions and"
                            + " connections that are not used any more, or make the pool larger.",
                    e);
        }
        return new ConnectionLostException(
                ErrorCode.CONNECTION_LOST,
                "Cannot connect to the database: " + firstLine(e) + " Check URL, user and network.",
                e);
    }

    DatabaseException translate(SQLException e, String sql, List<@Nullable Object[]> parameterSets) {
        return new DatabaseException(
                ErrorCode.DATABASE_ERROR, "Cannot run the statement: " + firstLine(e) + details(sql, parameterSets), e);
    }

    private String details(String sql, List<@Nullable Object[]> parameterSets) {
        String cut = sql.length() <= MAX_STATEMENT_CHARS ? sql : sql.substring(0, MAX_STATEMENT_CHARS) + "…";
        String parameters = ParameterText.line(parameterSets, engine.options().isEchoParameters());
        return " Statement: " + cut + (parameters.isEmpty() ? "" : " Parameters: " + parameters);
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
