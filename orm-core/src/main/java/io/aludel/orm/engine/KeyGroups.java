package io.aludel.orm.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Updates or deletes groups of a fixed number of rows by their only key column, each group with one IN list, and what is left
 * over as a batch of single rows. An IN list does not tell which of its rows was gone already; where one was, everything is
 * taken back and done again as a batch, which does.
 */
record KeyGroups(int groupSize, String text) implements RowTechnique {
    @Override
    public @Nullable Object @Nullable [][] insert(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        return BatchRows.INSTANCE.insert(runner, shape, rows);
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        int grouped = rows.size() / groupSize * groupSize;
        if (grouped == 0 || !writeGroups(runner, shape, rows.subList(0, grouped))) {
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

    /** Answers false, and has written nothing, if a row was not there. */
    private boolean writeGroups(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(text, BatchRows.tableOf(shape), rows);
        runner.write(execution, null, statement -> {
            Connection jdbc = statement.getConnection();
            Savepoint before = jdbc.setSavepoint();
            int written = 0;
            for (int start = 0; start < rows.size(); start += groupSize) {
                bind(statement, shape, rows.subList(start, start + groupSize));
                written += statement.executeUpdate();
            }
            if (written < rows.size()) {
                jdbc.rollback(before);
            } else {
                jdbc.releaseSavepoint(before);
            }
            return written;
        });
        return execution.rowCount() == rows.size();
    }

    @Override
    public void deleteAll(StatementRunner runner, RowShape shape, List<@Nullable Object[]> values) {
        int grouped = values.size() / groupSize * groupSize;
        if (grouped > 0) {
            List<@Nullable Object[]> groups = values.subList(0, grouped);
            runner.write(new Execution(text, BatchRows.tableOf(shape), groups), null, statement -> {
                int deleted = 0;
                for (int start = 0; start < grouped; start += groupSize) {
                    bind(statement, shape, groups.subList(start, start + groupSize));
                    deleted += statement.executeUpdate();
                }
                return deleted;
            });
        }
        if (grouped < values.size()) {
            BatchRows.INSTANCE.deleteAll(runner, shape, values.subList(grouped, values.size()));
        }
    }

    /** As {@link RowSql#byKeys} asks for them: per column set the rows' keys and values, then the keys alone. */
    private static void bind(PreparedStatement statement, RowShape shape, List<@Nullable Object[]> group)
            throws SQLException {
        int key = shape.types().length - 1;
        int parameter = 1;
        for (int column = 0; column < key; column++) {
            for (@Nullable Object[] row : group) {
                shape.types()[key].bind(statement, parameter++, row[key]);
                shape.types()[column].bind(statement, parameter++, row[column]);
            }
        }
        for (@Nullable Object[] row : group) {
            shape.types()[key].bind(statement, parameter++, row[key]);
        }
    }
}
