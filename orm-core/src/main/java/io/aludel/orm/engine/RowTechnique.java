package io.aludel.orm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to write rows, with at least one row and at most a batch of them at a time. */
interface RowTechnique {
    /** The generated values, one array per row in the rows' order; null where the shape returns nothing. */
    @Nullable
    Object @Nullable [][] insert(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows);

    /** Updates or deletes; exactly how many rows each array met. */
    int[] write(StatementRunner runner, RowShape shape, List<@Nullable Object[]> rows);

    /** Deletes all rows that hold the values of one of the arrays. */
    void deleteAll(StatementRunner runner, RowShape shape, List<@Nullable Object[]> values);
}
