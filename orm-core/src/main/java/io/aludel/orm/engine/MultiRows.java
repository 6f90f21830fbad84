package io.aludel.orm.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts groups of a fixed number of rows, each group with one VALUES list, and what is left over as a batch of single
 * rows; so there are two texts per shape, not one per number of rows. The rest is written as batches.
 */
record MultiRows(int groupSize, String text) implements RowTechnique {
    @Override
    public @Nullable Object @Nullable [][] insert(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        int grouped = rows.size() / groupSize * groupSize;
        if (grouped == 0) {
            return BatchRows.INSTANCE.insert(runner, shape, rows);
        }
        @Nullable Object[][] first = insertGroups(runner, shape, rows.subList(0, grouped));
        if (grouped == rows.size()) {
            return first;
        }
        Object[][] rest = BatchRows.INSTANCE.insert(runner, shape, rows.subList(grouped, rows.size()));
        return first == null || rest == null ? null : joined(first, rest);
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        return BatchRows.INSTANCE.write(runner, shape, rows);
    }

    @Override
    public void deleteAll(StatementRunner runner, RowShape shape, List<@Nullable Object[]> values) {
        BatchRows.INSTANCE.deleteAll(runner, shape, values);
    }

    private @Nullable Object @Nullable [][] insertGroups(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(text, BatchRows.tableOf(shape), rows);
        @Nullable Object[][] generated = new Object[shape.returnsValues() ? rows.size() : 0][];
        runner.write(execution, shape.returnsValues() ? shape.returnedNames() : null, statement -> {
            for (int start = 0; start < rows.size(); start += groupSize) {
                // Not addBatch: H2 collects the generated keys of a batch in maps, which costs more than the batch
                // saves.
                insertGroup(statement, shape, rows.subList(start, start + groupSize));
                if (shape.returnsValues()) {
                    BatchRows.readGenerated(statement, shape, generated, start, groupSize);
                }
            }
            return rows.size();
        });
        return shape.returnsValues() ? generated : null;
    }

    private static void insertGroup(PreparedStatement statement, RowShape shape, List<@Nullable Object[]> group)
            throws SQLException {
        int parameter = 1;
        for (@Nullable Object[] row : group) {
            parameter = shape.bind(statement, parameter, row);
        }
        statement.executeUpdate();
    }

    private static @Nullable Object[][] joined(@Nullable Object[][] first, @Nullable Object[][] rest) {
        @Nullable Object[][] all = new Object[first.length + rest.length][];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}
