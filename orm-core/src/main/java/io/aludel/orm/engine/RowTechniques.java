package io.aludel.orm.engine;

import io.aludel.orm.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how the rows of a shape are written, by what the dialect can do and the columns allow. */
final class RowTechniques {
    // Each column set has the keys of all rows once more.
    private static final int MOST_COLUMNS_BY_KEYS = 4;

    private RowTechniques() {}

    static RowTechnique choose(RowShape shape, RowSql sql) {
        ArrayColumn[] arrays = arrays(shape);
        if (arrays != null && (!shape.returnsValues() || GeneratedOrder.isTold(shape))) {
            return new ArrayRows(
                    arrays, sql.fromArrays(arrays), shape.isRepeatable() ? sql.countedUpdate(arrays) : null);
        }
        int groupSize = shape.dialect().rowsPerInsert();
        boolean inserts = shape.key().verb() == RowShape.Verb.INSERT;
        if (inserts && groupSize > 1 && shape.types().length > 0) {
            return new MultiRows(groupSize, sql.multiple(groupSize));
        }
        int keys = inserts || shape.key().others().size() > 1 ? 1 : rowsByKeys(shape);
        return keys > 1 ? new KeyGroups(keys, sql.byKeys(keys)) : BatchRows.INSTANCE;
    }

    private static int rowsByKeys(RowShape shape) {
        if (!shape.isUpdate()) {
            return shape.dialect().rowsPerDelete();
        }
        List<Column> set = shape.key().columns();
        boolean isCheaper = set.size() <= MOST_COLUMNS_BY_KEYS
                && !set.contains(shape.key().others().get(0));
        return isCheaper ? shape.dialect().rowsPerUpdate() : 1;
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
