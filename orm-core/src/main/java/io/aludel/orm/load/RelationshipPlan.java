package io.aludel.orm.load;

import io.aludel.orm.mapping.CompositeKey;
import io.aludel.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement that loads a relationship for a number of keys.
 *
 * @param keys the number of keys it takes
 * @param keyColumns where rows have the key they were found by; empty where there is but one key
 * @param number where that is one whole number
 * @param repeatsRows whether joined collections may give a target several rows
 */
record RelationshipPlan(
        LoadPlan plan,
        EntityReader target,
        int keys,
        int[] keyColumns,
        List<SqlType<?>> keyTypes,
        @Nullable WholeNumber number,
        boolean repeatsRows) {

    RelationshipPlan(
            LoadPlan plan,
            EntityReader target,
            int keys,
            int[] keyColumns,
            List<SqlType<?>> keyTypes,
            boolean repeatsRows) {
        this(plan, target, keys, keyColumns, keyTypes, WholeNumber.of(keyColumns, keyTypes), repeatsRows);
    }

    @Nullable
    Object key(ResultSet row) throws SQLException {
        if (keyColumns.length == 1) {
            return keyTypes.get(0).read(row, keyColumns[0]);
        }
        Object[] values = new Object[keyColumns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = keyTypes.get(i).read(row, keyColumns[i]);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return CompositeKey.of(values);
    }
}
