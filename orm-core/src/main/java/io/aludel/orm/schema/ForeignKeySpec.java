package io.aludel.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key by names, before the tables exist. Immutable: each method answers a changed copy.
 *
 * @param targetSchema  the schema of the table referred to, or null for the referring table's own
 * @param targetColumns the columns referred to; empty for the target's primary key
 */
public record ForeignKeySpec(
        @Nullable String name,
        List<String> columns,
        @Nullable String targetSchema,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean isDeferred) {

    public ForeignKeySpec {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    public static ForeignKeySpec of(List<String> columns, String targetTable, List<String> targetColumns) {
        return new ForeignKeySpec(
                null,
                columns,
                null,
                targetTable,
                targetColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                false);
    }

    public static ForeignKeySpec of(String column, String targetTable, String targetColumn) {
        return of(List.of(column), targetTable, List.of(targetColumn));
    }

    public ForeignKeySpec named(@Nullable String constraintName) {
        return new ForeignKeySpec(
                constraintName, columns, targetSchema, targetTable, targetColumns, onDelete, onUpdate, isDeferred);
    }

    public ForeignKeySpec inSchema(@Nullable String schema) {
        return new ForeignKeySpec(name, columns, schema, targetTable, targetColumns, onDelete, onUpdate, isDeferred);
    }

    public ForeignKeySpec onDelete(ReferentialAction action) {
        return new ForeignKeySpec(
                name, columns, targetSchema, targetTable, targetColumns, action, onUpdate, isDeferred);
    }

    public ForeignKeySpec onUpdate(ReferentialAction action) {
        return new ForeignKeySpec(
                name, columns, targetSchema, targetTable, targetColumns, onDelete, action, isDeferred);
    }

    public ForeignKeySpec deferred(boolean atCommit) {
        return new ForeignKeySpec(
                name, columns, targetSchema, targetTable, targetColumns, onDelete, onUpdate, atCommit);
    }
}
