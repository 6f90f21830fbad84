package io.aludel.orm.load;

import io.aludel.orm.sql.ExecutionOptions;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.RowHeader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a query as a user wrote it.
 *
 * @param elements only read
 * @param header null where each row is the one element's value
 * @param repeats whether joined collections give rows several times
 * @param sizes how many rows it gave
 */
record QueryPlan(
        LoadPlan plan,
        ElementReader[] elements,
        @Nullable RowHeader header,
        boolean repeats,
        Fill fill,
        ExecutionOptions options,
        SizeHint sizes) {

    QueryPlan(
            LoadPlan plan,
            ElementReader[] elements,
            @Nullable RowHeader header,
            boolean repeats,
            Fill fill,
            ExecutionOptions options) {
        this(plan, elements, header, repeats, fill, options, new SizeHint());
    }

    /** One row of the answer. */
    @Nullable
    Object row(ResultSet row, LoadRun run) throws SQLException {
        if (header == null) {
            return elements[0].read(row, run);
        }
        @Nullable Object[] values = new Object[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i].read(row, run);
        }
        return Row.of(header, values);
    }

    /** What two rows have in common if they are the same; calls no method of users' objects. */
    @Nullable
    Object identity(@Nullable Object row) {
        if (!(row instanceof Row values) || header == null) {
            return ElementReader.identity(row);
        }
        List<@Nullable Object> identity = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            identity.add(ElementReader.identity(values.get(i)));
        }
        return identity;
    }
}
