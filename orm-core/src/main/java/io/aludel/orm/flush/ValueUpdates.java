package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Updates and deletes rows that are given by their keys, in every table of their entity. Used once. */
final class ValueUpdates {
    private final EntityMapping mapping;
    private final Connection connection;

    ValueUpdates(EntityMapping mapping, Connection connection) {
        this.mapping = mapping;
        this.connection = connection;
    }

    /**
     * @param columns what is set, in any of the tables
     * @param rows values in the order of {@code columns}
     * @param former the versions that the rows must have, to which {@code columns} has the next ones; or null
     */
    void update(
            List<ColumnMapping> columns,
            List<@Nullable Object[]> rows,
            List<Object> identities,
            @Nullable List<Object> former) {
        for (Table table : mapping.tables()) {
            List<ColumnMapping> own =
                    columns.stream().filter(column -> column.table() == table).toList();
            if (!own.isEmpty()) {
                boolean checks = former != null && table == mapping.tables().get(0);
                List<@Nullable Object[]> cut = new ArrayList<>(rows.size());
                for (int i = 0; i < rows.size(); i++) {
                    cut.add(row(own, columns, rows.get(i), identities.get(i), checks ? former.get(i) : null));
                }
                List<Column> set = own.stream().map(ColumnMapping::column).toList();
                require(connection.writer().updateKnown(table, set, key(table, checks), cut), identities);
            }
        }
    }

    private List<Column> key(Table table, boolean isVersioned) {
        List<Column> key = new ArrayList<>(mapping.keyColumns(table));
        ColumnMapping version = mapping.version();
        if (isVersioned && version != null) {
            key.add(version.column());
        }
        return key;
    }

    private @Nullable Object[] row(
            List<ColumnMapping> own,
            List<ColumnMapping> columns,
            @Nullable Object[] values,
            Object identity,
            @Nullable Object former) {
        List<@Nullable Object> row = new ArrayList<>();
        own.forEach(column -> row.add(values[columns.indexOf(column)]));
        row.addAll(List.of(mapping.id().values(identity)));
        if (former != null) {
            row.add(former);
        }
        return row.toArray();
    }

    private void require(int[] counts, List<Object> identities) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleRowException(
                        ErrorCode.STALE_ROW,
                        "Cannot update " + mapping.name() + "#" + identities.get(i)
                                + ": there is no row with this key, or with this version of it any more. Roll back, and"
                                + " update only rows that are there.");
            }
        }
    }

    /** Deletes the rows of these keys from all tables, those of subclasses first, and answers how many there were. */
    int delete(List<Object> identities) {
        List<@Nullable Object[]> keys = new ArrayList<>(identities.size());
        identities.forEach(identity -> keys.add(mapping.id().values(identity)));
        List<Table> tables = new ArrayList<>();
        for (EntityMapping each : mapping.selfAndDescendants()) {
            each.tables().stream().filter(table -> !tables.contains(table)).forEach(tables::add);
        }
        int deleted = 0;
        for (int i = tables.size() - 1; i >= 0; i--) {
            Table table = tables.get(i);
            deleted = 0;
            for (int count : connection.writer().delete(table, key(table), keys)) {
                deleted += count;
            }
        }
        return deleted;
    }

    private List<Column> key(Table table) {
        for (EntityMapping each : mapping.selfAndDescendants()) {
            if (each.tables().contains(table)) {
                return each.keyColumns(table);
            }
        }
        throw new AssertionError(table + " is no table of " + mapping.name() + "; please report");
    }
}
