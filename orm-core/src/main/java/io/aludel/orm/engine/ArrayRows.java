package io.aludel.orm.engine;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows with one statement and one array per column; a single row as a plain statement. How generated keys find
 * their rows is told in docs/design/row-writing.md.
 */
final class ArrayRows implements RowTechnique {
    private final ArrayColumn[] columns;
    private final String text;
    private final @Nullable String countedText;

    /** @param countedText an update that only counts, and is repeated with {@code text} where a row is missing; or null */
    ArrayRows(ArrayColumn[] columns, String text, @Nullable String countedText) {
        this.columns = columns;
        this.text = text;
        this.countedText = countedText;
    }

    @Override
    public @Nullable Object @Nullable [][] insert(
            StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        if (rows.size() == 1) {
            return BatchRows.INSTANCE.insert(runner, shape, rows);
        }
        Execution execution = new Execution(text, BatchRows.tableOf(shape), rows);
        @Nullable Object[][] generated = new Object[shape.returnsValues() ? rows.size() : 0][];
        runner.write(execution, null, statement -> {
            bind(statement, rows);
            if (!shape.returnsValues()) {
                return statement.executeUpdate();
            }
            try (ResultSet returned = statement.executeQuery()) {
                BatchRows.read(returned, shape, generated, 0, rows.size());
            }
            return rows.size();
        });
        return shape.returnsValues() ? GeneratedOrder.check(shape, generated) : null;
    }

    @Override
    public int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows) {
        if (rows.size() == 1) {
            return BatchRows.INSTANCE.write(runner, shape, rows);
        }
        int[] counts = new int[rows.size()];
        if (countedText != null && count(runner, shape, countedText, rows) == counts.length) {
            Arrays.fill(counts, 1);
            return counts;
        }
        runner.write(new Execution(text, BatchRows.tableOf(shape), rows), null, statement -> {
            bind(statement, rows);
            try (ResultSet met = statement.executeQuery()) {
                return shape.isDeleteByOneColumn() ? countByKey(met, shape, rows, counts) : countByOrdinal(met, counts);
            }
        });
        return counts;
    }

    @Override
    public void deleteAll(StatementRunner runner, RowShape shape, List<@Nullable Object[]> values) {
        if (values.size() == 1) {
            BatchRows.INSTANCE.deleteAll(runner, shape, values);
            return;
        }
        runner.write(new Execution(text, BatchRows.tableOf(shape), values), null, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    private int count(StatementRunner runner, RowShape shape, String sql, List<@Nullable Object[]> rows) {
        Execution execution = new Execution(sql, BatchRows.tableOf(shape), rows);
        runner.write(execution, null, statement -> {
            bind(statement, rows);
            return statement.executeUpdate();
        });
        return execution.rowCount();
    }

    private static int countByOrdinal(ResultSet met, int[] counts) throws SQLException {
        int total = 0;
        while (met.next()) {
            counts[met.getInt(1) - 1]++;
            total++;
        }
        return total;
    }

    /** The statement gives back the keys it met. Only when one is missing does it matter which. */
    private static int countByKey(ResultSet met, RowShape shape, List<@Nullable Object[]> rows, int[] counts)
            throws SQLException {
        Set<@Nullable Object> keys = new HashSet<>();
        while (met.next()) {
            keys.add(shape.types()[0].read(met, 1));
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = keys.size() == counts.length || keys.contains(rows.get(i)[0]) ? 1 : 0;
        }
        return keys.size();
    }

    private void bind(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            Array array = columns[i].array(statement.getConnection(), rows, i);
            statement.setArray(i + 1, array);
        }
    }
}
