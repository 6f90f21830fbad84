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
        @Nullable Object[][] generated = new Object[rows.size()][];
        // Some drivers give only the last row's keys for a batch; then each row is its own statement.
        int size = shape.dialect().returnsKeysOfBatch() ? rows.size() : 1;
        runner.write(execution(shape, rows), shape.returnedNames(), statement -> {
            for (int start = 0; start < rows.size(); start += size) {
                addAll(statement, shape, rows.subList(start, start + size));
                readGenerated(statement, shape, generated, start, size);
            }
            return generated.length;
        });
        return generated;
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        if (rows.size() > 1 && !shape.dialect().countsBatchedRows()) {
            return oneByOne(runner, shape, rows);
        }
        return counted(execute(runner, shape, rows), shape);
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
        int[][] counts = new int[1][];
        runner.write(execution(shape, rows), null, statement -> {
            counts[0] = addAll(statement, shape, rows);
            return total(counts[0]);
        });
        return counts[0];
    }

    /** The driver does not tell a batch's counts, so each row is its own statement. */
    private static int[] oneByOne(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        int[] counts = new int[rows.size()];
        runner.write(execution(shape, rows), null, statement -> {
            for (int i = 0; i < counts.length; i++) {
                shape.bind(statement, 1, rows.get(i));
                counts[i] = statement.executeUpdate();
            }
            return total(counts);
        });
        return counts;
    }

    private static @Nullable Object[][] insertReturning(
            StatementRunner runner, RowShape shape, String sql, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(sql, tableOf(shape), rows);
        @Nullable Object[][] generated = new Object[1][];
        runner.write(execution, null, statement -> {
            shape.bind(statement, 1, rows.get(0));
            try (ResultSet returned = statement.executeQuery()) {
                read(returned, shape, generated, 0, 1);
            }
            return 1;
        });
        return generated;
    }

    /** Runs the rows and answers their counts; one row takes the shorter way. */
    static int[] addAll(PreparedStatement statement, RowShape shape, List<@Nullable Object[]> rows)
            throws SQLException {
        if (rows.size() == 1) {
            shape.bind(statement, 1, rows.get(0));
            return new int[] {statement.executeUpdate()};
        }
        for (@Nullable Object[] row : rows) {
            shape.bind(statement, 1, row);
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

    private static int total(int[] counts) {
        int total = 0;
        for (int count : counts) {
            // Drivers may keep quiet about the counts of inserts, which nobody needs.
            total += count == Statement.SUCCESS_NO_INFO ? 1 : count;
        }
        return total;
    }
}
