package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The INSERTs of one entity into one of its tables that set the same columns. Safe for use by many threads. */
final class InsertShape {
    private final TablePlan plan;
    private final List<ColumnSource> sources;
    private final List<Column> columns;
    private final List<ColumnMapping> generated;
    private final List<Column> returning;

    InsertShape(TablePlan plan, long[] omitted) {
        this.plan = plan;
        List<ColumnSource> set = new ArrayList<>();
        for (int i = 0; i < plan.inserted().size(); i++) {
            if ((omitted[i >>> 6] & 1L << i) == 0) {
                set.add(plan.inserted().get(i));
            }
        }
        this.sources = List.copyOf(set);
        this.columns = set.stream().map(ColumnSource::column).toList();
        this.generated = plan.readBackBeside(columns);
        this.returning = generated.stream().map(ColumnMapping::column).toList();
    }

    Table table() {
        return plan.table();
    }

    List<Column> columns() {
        return columns;
    }

    /** What the database fills in and answers. */
    List<Column> returning() {
        return returning;
    }

    /** The mappings of {@link #returning}. */
    List<ColumnMapping> generated() {
        return generated;
    }

    @Nullable
    Object[] row(InstanceState state) {
        Object[] row = new Object[sources.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = sources.get(i).value(state);
        }
        return row;
    }
}
