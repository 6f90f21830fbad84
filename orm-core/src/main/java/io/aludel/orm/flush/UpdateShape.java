package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The UPDATEs of one entity in one of its tables that set the same columns. Safe for use by many threads. */
final class UpdateShape {
    private final TablePlan plan;
    private final List<ColumnMapping> set;
    private final List<Column> columns;
    private final List<ColumnMapping> expressions;

    UpdateShape(TablePlan plan, long[] bits) {
        this.plan = plan;
        List<ColumnMapping> values = new ArrayList<>();
        List<ColumnMapping> texts = new ArrayList<>();
        for (int i = 0; i < plan.updated().size(); i++) {
            ColumnMapping column = plan.updated().get(i);
            if ((bits[i >>> 6] & 1L << i) != 0) {
                values.add(column);
            } else if (column.onUpdate() != null) {
                texts.add(column);
            }
        }
        this.set = List.copyOf(values);
        this.columns = set.stream().map(ColumnMapping::column).toList();
        this.expressions = List.copyOf(texts);
    }

    Table table() {
        return plan.table();
    }

    /** All columns that an UPDATE may set. */
    List<ColumnMapping> updated() {
        return plan.updated();
    }

    /** The columns of the primary key in this table. */
    List<Column> key() {
        return plan.key();
    }

    List<Column> keyAndVersion() {
        return plan.keyAndVersion();
    }

    List<ColumnMapping> set() {
        return set;
    }

    List<Column> columns() {
        return columns;
    }

    /** Columns that every UPDATE sets to an SQL expression, and that this one gives no value. */
    List<ColumnMapping> expressions() {
        return expressions;
    }
}
