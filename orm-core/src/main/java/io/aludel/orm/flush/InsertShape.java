package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The INSERTs of one entity into one of its tables that set the same columns. Safe for use by many threads. */
final class InsertShape {
    private final TablePlan plan;
    private final ColumnSource[] sources;
    private final int[] attributes;
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
        this.sources = set.toArray(ColumnSource[]::new);
        this.attributes = set.stream().mapToInt(ColumnSource::wholeAttribute).toArray();
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

    /** The values of {@link #columns}. */
    List<ColumnSource> sources() {
        return List.of(sources);
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
    Object[] row(InstanceState state, Managed entity) {
        EntityAccessor accessor = state.mapping().accessor();
        Object[] row = new Object[sources.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = attributes[i] >= 0 ? accessor.get(entity, attributes[i]) : sources[i].value(state);
        }
        return row;
    }
}
