package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.Result;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One execution of a query: reads the rows, all of them or a batch at a time. */
final class QueryRun {
    private final QueryPlan plan;
    private final Cursor cursor;
    private final LoadSession session;
    private final @Nullable Object[] values;

    QueryRun(QueryPlan plan, Cursor cursor, LoadSession session, @Nullable Object[] values) {
        this.plan = plan;
        this.cursor = cursor;
        this.session = session;
        this.values = values;
    }

    /** Everything, with what is loaded after it. */
    Result<@Nullable Object> all() {
        List<@Nullable Object> rows;
        LoadRun run = new LoadRun(plan.plan(), session, plan.fill(), values);
        run.makeRoom();
        try (cursor) {
            rows = read(run, Integer.MAX_VALUE, plan.sizes().guess());
        }
        plan.sizes().was(rows.size());
        run.finish();
        return Result.ofRead(rows, plan::identity);
    }

    private List<@Nullable Object> read(LoadRun run, int most, int expected) {
        ArrayList<@Nullable Object> rows = expected == 0 ? new ArrayList<>() : new ArrayList<>(expected);
        try {
            if (plan.repeats()) {
                readUnique(run, most, rows);
            } else {
                while (rows.size() < most && cursor.next()) {
                    rows.add(plan.row(cursor.resultSet(), run));
                }
            }
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
        if (rows.size() < expected >> 1) {
            rows.trimToSize();
        }
        return rows;
    }

    private void readUnique(LoadRun run, int most, List<@Nullable Object> rows) throws SQLException {
        UniqueRows unique = new UniqueRows(plan, rows);
        while (rows.size() < most && cursor.next()) {
            run.nextRow();
            Object row = plan.row(cursor.resultSet(), run);
            unique.add(row, run.isFirstMade(row));
        }
    }

    /** Batch after batch, each with what is loaded after it, as they are asked for. */
    Result<@Nullable Object> streamed(int batch) {
        return Result.of(new Batches(batch), cursor::close, plan::identity);
    }

    private final class Batches implements Iterator<@Nullable Object> {
        private final int size;
        private Iterator<@Nullable Object> rows = List.<@Nullable Object>of().iterator();
        private boolean ended;

        private Batches(int size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (!rows.hasNext() && !ended) {
                LoadRun run = new LoadRun(plan.plan(), session, plan.fill(), values);
                List<@Nullable Object> batch = read(run, size, 0);
                ended = batch.size() < size;
                run.finish();
                rows = batch.iterator();
            }
            return rows.hasNext();
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }
    }
}
