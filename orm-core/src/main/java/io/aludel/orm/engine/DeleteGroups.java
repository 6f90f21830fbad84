package io.aludel.orm.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes groups of a fixed number of rows by their only key column, each group with one IN list, and what is left over as a
 * batch of single rows. An IN list does not tell which of its rows was gone already; where one was, everything is taken back
 * and done again as a batch, which does.
 */
record DeleteGroups(int groupSize, String text) implements RowTechnique {
    @Override
    public @Nullable Object @Nullable [][] insert(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        return BatchRows.INSTANCE.insert(runner, shape, rows);
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        int grouped = rows.size() / groupSize * groupSize;
        if (grouped == 0 || !deleteGroups(runner, shape, rows.subList(0, grouped))) {
            return BatchRows.INSTANCE.write(runner, shape, rows);
        }
        int[] counts = new int[rows.size()];
        Arrays.fill(counts, 0, grouped, 1);
        if (grouped < rows.size()) {
            int[] rest = BatchRows.INSTANCE.write(runner, shape, rows.subList(grouped, rows.size()));
            System.arraycopy(rest, 0, counts, grouped, rest.length);
        }
        return counts;
    }

    /** Answers false, and has deleted nothing, if a row was not there. */
    private boolean deleteGroups(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(text, BatchRows.tableOf(shape), rows);
        runner.write(execution, null, statement -> {
            Connection jdbc = statement.getConnection();
            Savepoint before = jdbc.setSavepoint();
            int deleted = 0;
            for (int start = 0; start < rows.size(); start += groupSize) {
                deleted += deleteGroup(statement, shape, rows.subList(start, start + groupSize));
            }
            if (deleted < rows.size()) {
                jdbc.rollback(before);
            } else {
                jdbc.releaseSavepoint(before);
            }
            return deleted;
        });
        return execution.rowCount() == rows.size();
    }

    private static int deleteGroup(PreparedStatement statement, RowShape shape, List<@Nullable Object[]> group)
            throws SQLException {
        int parameter = 1;
        for (@Nullable Object[] row : group) {
            parameter = shape.bind(statement, parameter, row);
        }
        return statement.executeUpdate();
    }
}
