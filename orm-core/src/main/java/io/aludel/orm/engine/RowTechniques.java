package io.aludel.orm.engine;

import io.aludel.orm.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how the rows of a shape are written, by what the dialect can do and the columns allow. */
final class RowTechniques {
    private RowTechniques() {}

    static RowTechnique choose(RowShape shape, RowSql sql) {
        ArrayColumn[] arrays = arrays(shape);
        if (arrays != null && (!shape.returnsValues() || GeneratedOrder.isTold(shape))) {
            return new ArrayRows(arrays, sql.fromArrays(arrays));
        }
        int groupSize = shape.dialect().rowsPerInsert();
        boolean inserts = shape.key().verb() == RowShape.Verb.INSERT;
        if (inserts && groupSize > 1 && shape.types().length > 0) {
            return new MultiRows(groupSize, sql.multiple(groupSize));
        }
        int deleted = shape.dialect().rowsPerDelete();
        if (deleted > 1 && shape.isDeleteByOneColumn()) {
            return new DeleteGroups(deleted, sql.deleteOf(deleted));
        }
        return BatchRows.INSTANCE;
    }

    /** One per value of a row; null when one of them cannot be had, or there are no values. */
    private static ArrayColumn @Nullable [] arrays(RowShape shape) {
        List<Column> columns = shape.valueColumns();
        ArrayColumn[] arrays = new ArrayColumn[columns.size()];
        for (int i = 0; i < arrays.length; i++) {
            ArrayColumn array = ArrayColumn.of(columns.get(i), shape.dialect());
            if (array == null) {
                return null;
            }
            arrays[i] = array;
        }
        return arrays.length == 0 ? null : arrays;
    }
}
