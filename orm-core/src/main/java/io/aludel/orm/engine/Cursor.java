package io.aludel.orm.engine;

import io.aludel.orm.render.ResultColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The open rows of a query, for readers that take the values from the JDBC result themselves. One thread at a time. */
public final class Cursor implements AutoCloseable {
    private final Connection connection;
    private final java.sql.Statement statement;
    private final ResultSet rows;
    private final List<ResultColumn> columns;
    private final Execution execution;
    private boolean closed;

    Cursor(
            Connection connection,
            java.sql.Statement statement,
            ResultSet rows,
            List<ResultColumn> columns,
            Execution execution) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.columns = columns;
        this.execution = execution;
    }

    /** Goes to the next row; closes the cursor and answers false after the last. */
    public boolean next() {
        try {
            if (closed) {
                return false;
            }
            if (rows.next()) {
                return true;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        close();
        return false;
    }

    /** The JDBC result, standing on the current row. Moving it is {@link #next}'s business. */
    public ResultSet resultSet() {
        return rows;
    }

    /** What was selected, in the result's order; empty for SQL of the user's own. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** The failure to throw when reading a value of the current row failed. Closes the cursor. */
    public RuntimeException failed(SQLException e) {
        close();
        return connection.translate(e, execution);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Frees the rows and the statement. Closing again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.closed(this);
            try (statement) {
                rows.close();
            } catch (SQLException e) {
                throw connection.translate(e, execution);
            }
        }
    }
}
