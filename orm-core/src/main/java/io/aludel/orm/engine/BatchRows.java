package io.aludel.orm.engine;

import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.ErrorCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a single row as one statement and several as a JDBC batch. Every JDBC database can do it. */
final class BatchRows implements RowTechnique {
    static final BatchRows INSTANCE = new BatchRows();

    private BatchRows() {}

    @Override
    public @Nullable Object @Nullable [][] insert(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        if (!shape.returnsValues()) {
            execute(runner, shape, rows);
            return null;
        }
        String returning = shape.returningText();
        if (rows.size() == 1 && returning != null) {
            return insertReturning(runner, shape, returning, rows);
        }
        return runner.write(execution(shape, rows), shape.returnedNames(), statement -> {
            @Nullable Object[][] generated = new Object[rows.size()][];
            // Some drivers give only the last row's keys for a batch; then each row is its own statement.
            int size = shape.dialect().returnsKeysOfBatch() ? generated.length : 1;
            for (int start = 0; start < generated.length; start += size) {
                addAll(statement, shape, rows, start, start + size);
                readGenerated(statement, shape, generated, start, size);
            }
            return generated;
        });
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        if (rows.size() > 1 && !shape.dialect().countsBatchedRows()) {
            return oneByOne(runner, shape, rows);
        }
        return counted(execute(runner, shape, rows), shape);
    }

    @Override
    public void deleteAll(StatementRunner runner, RowShape shape, List<@Nullable Object[]> values) {
        execute(runner, shape, values);
    }

    private static int[] counted(int[] counts, RowShape shape) {
        for (int count : counts) {
            if (count == Statement.SUCCESS_NO_INFO) {
                throw new DatabaseException(
                        ErrorCode.BATCH_COUNTS_UNKNOWN,
                        "Cannot tell whether every row of " + tableOf(shape) + " was written: the driver does not count"
                                + " the rows of a batch. Switch its rewriting of batches off, or use a dialect whose"
                                + " countsBatchedRows() is false.");
            }
        }
        return counts;
    }

    private static int[] execute(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        return runner.write(execution(shape, rows), null, statement -> addAll(statement, shape, rows, 0, rows.size()));
    }

    /** The driver does not tell a batch's counts, so each row is its own statement. */
    private static int[] oneByOne(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        return runner.write(execution(shape, rows), null, statement -> {
            int[] counts = new int[rows.size()];
            for (int i = 0; i < counts.length; i++) {
                shape.bind(statement, 1, rows.get(i));
                counts[i] = statement.executeUpdate();
            }
            return counts;
        });
    }

    private static @Nullable Object[][] insertReturning(
            StatementRunner runner, RowShape shape, String sql, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(sql, tableOf(shape), rows);
        return runner.write(execution, null, statement -> {
            @Nullable Object[][] generated = new Object[1][];
            shape.bind(statement, 1, rows.get(0));
            try (ResultSet returned = statement.executeQuery()) {
                read(returned, shape, generated, 0, 1);
            }
            return generated;
        });
    }

    /** Runs some of the rows and answers their counts; one row takes the shorter way. */
    private static int[] addAll(
            PreparedStatement statement, RowShape shape, List<@Nullable Object[]> rows, int from, int to)
            throws SQLException {
        if (to - from == 1) {
            shape.bind(statement, 1, rows.get(from));
            return new int[] {statement.executeUpdate()};
        }
        for (int i = from; i < to; i++) {
            shape.bind(statement, 1, rows.get(i));
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    /** Reads the generated values of {@code count} rows, which {@code into} has from {@code start} on. */
    static void readGenerated(
            PreparedStatement statement, RowShape shape, @Nullable Object[][] into, int start, int count)
            throws SQLException {
        try (ResultSet returned = statement.getGeneratedKeys()) {
            read(returned, shape, into, start, count);
        }
    }

    static void read(ResultSet returned, RowShape shape, @Nullable Object[][] into, int start, int count)
            throws SQLException {
        int row = 0;
        while (returned.next()) {
            if (row < count) {
                into[start + row] = shape.readReturned(returned);
            }
            row++;
        }
        if (row != count) {
            throw new DatabaseException(
                    ErrorCode.GENERATED_VALUES_MISSING,
                    "Cannot insert into " + tableOf(shape) + ": " + count + " rows were sent and the values of " + row
                            + " came back. Look for a trigger or rule that drops or adds rows.");
        }
    }

    static String tableOf(RowShape shape) {
        return shape.key().table().toString();
    }

    private static Execution execution(RowShape shape, List<@Nullable Object[]> rows) {
        return new Execution(shape.text(), tableOf(shape), rows);
    }
}
