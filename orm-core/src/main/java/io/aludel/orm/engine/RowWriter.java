package io.aludel.orm.engine;

import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one shape the fastest way the database knows: from arrays in one statement, several rows per statement,
 * or as a JDBC batch. A shape has one constant text per way. Long lists are cut at the engine's batch size. Values are
 * those of their column's type; the arrays given are only read. One thread at a time.
 */
public final class RowWriter {
    private final Engine engine;
    private final StatementRunner runner;

    RowWriter(Engine engine, StatementRunner runner) {
        this.engine = engine;
        this.runner = runner;
    }

    /** How many rows go together at most. */
    public int batchSize() {
        return engine.options().batchSize();
    }

    /**
     * Inserts rows.
     *
     * @param columns what is written; the others take their defaults
     * @param returning columns whose values the database makes and the caller wants
     * @param rows values in the order of {@code columns}
     * @return the values of {@code returning}, one array per row in the rows' order; null where nothing is to return
     */
    public @Nullable Object @Nullable [][] insert(
            Table table, List<Column> columns, List<Column> returning, List<@Nullable Object[]> rows) {
        RowShape shape = engine.shape(new RowShape.Key(RowShape.Verb.INSERT, table, columns, returning));
        int size = engine.options().batchSize();
        if (rows.size() <= size) {
            return shape.technique().insert(runner, shape, rows);
        }
        Object[][] generated = returning.isEmpty() ? null : new Object[rows.size()][];
        for (int start = 0; start < rows.size(); start += size) {
            Object[][] part =
                    shape.technique().insert(runner, shape, rows.subList(start, Math.min(rows.size(), start + size)));
            if (generated != null && part != null) {
                System.arraycopy(part, 0, generated, start, part.length);
            }
        }
        return generated;
    }

    /**
     * Updates one row per array. No two arrays may have the same key.
     *
     * @param key what identifies a row: its key, and perhaps a version that must still be the same
     * @param rows values in the order of {@code set}, followed by those of {@code key}
     * @return how many rows each array changed: 1, or 0 where there was none
     */
    public int[] update(Table table, List<Column> set, List<Column> key, List<@Nullable Object[]> rows) {
        return write(engine.shape(new RowShape.Key(RowShape.Verb.UPDATE, table, set, key)), rows);
    }

    /**
     * As {@link #update}, of rows that are known to be there, for who gives up what it was doing where one is not: the others may
     * then have been updated twice, so that this is no way to find out which rows there are.
     */
    public int[] updateKnown(Table table, List<Column> set, List<Column> key, List<@Nullable Object[]> rows) {
        return write(engine.shape(new RowShape.Key(RowShape.Verb.UPDATE_KNOWN, table, set, key)), rows);
    }

    /**
     * Deletes one row per array. No two arrays may have the same key.
     *
     * @param rows values in the order of {@code key}
     * @return how many rows each array deleted: 1, or 0 where there was none
     */
    public int[] delete(Table table, List<Column> key, List<@Nullable Object[]> rows) {
        return write(engine.shape(new RowShape.Key(RowShape.Verb.DELETE, table, List.of(), key)), rows);
    }

    /**
     * Deletes whatever rows hold one of the given values, be it none or many.
     *
     * @param columns what is compared, a foreign key perhaps
     * @param values in the order of {@code columns}, none of them twice
     */
    public void deleteAll(Table table, List<Column> columns, List<@Nullable Object[]> values) {
        RowShape shape = engine.shape(new RowShape.Key(RowShape.Verb.DELETE_ALL, table, List.of(), columns));
        int size = engine.options().batchSize();
        for (int start = 0; start < values.size(); start += size) {
            shape.technique().deleteAll(runner, shape, values.subList(start, Math.min(values.size(), start + size)));
        }
    }

    private int[] write(RowShape shape, List<@Nullable Object[]> rows) {
        int size = engine.options().batchSize();
        if (rows.size() <= size) {
            return shape.technique().write(runner, shape, rows);
        }
        int[] counts = new int[rows.size()];
        for (int start = 0; start < rows.size(); start += size) {
            int[] part =
                    shape.technique().write(runner, shape, rows.subList(start, Math.min(rows.size(), start + size)));
            System.arraycopy(part, 0, counts, start, part.length);
        }
        return counts;
    }
}
