package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.TableSlots.Slot;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates the rows of changed objects in one table: consecutive rows that set the same columns are one batch. */
final class UpdateRows {
    private final FlushRun run;
    private final List<InstanceState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable TableSlots slots;
    private boolean[] included = new boolean[0];

    UpdateRows(FlushRun run) {
        this.run = run;
    }

    /** Whether anything of the object in this table differs from its row. */
    boolean isChanged(TableSlots table, InstanceState state) {
        Map<ColumnMapping, @Nullable Object> synced = run.keys.values(state);
        for (Slot slot : table.slots()) {
            if (slot.mapping() != null && isSet(table, state, slot, slot.mapping(), synced)) {
                return true;
            }
        }
        return false;
    }

    /** Adds an object's row to the batch, after writing the batch before it if it sets other columns. */
    void add(TableSlots table, InstanceState state) {
        int size = table.slots().size();
        boolean[] columns = new boolean[size];
        Object[] values = new Object[size];
        Map<ColumnMapping, @Nullable Object> synced = run.keys.values(state);
        for (int i = 0; i < size; i++) {
            Slot slot = table.slots().get(i);
            ColumnMapping column = slot.mapping();
            if (column == null) {
                continue;
            }
            if (slot.content() == TableSlots.Content.VERSION && !Versions.isServerSide(column)) {
                columns[i] = true;
                values[i] = nextVersion(state, column);
            } else if (isSet(table, state, slot, column, synced)) {
                columns[i] = true;
                values[i] = synced.containsKey(column) ? synced.get(column) : state.columnValue(column);
            }
        }
        if (slots == null || slots.table() != table.table() || !Arrays.equals(included, columns)) {
            write();
            slots = table;
            included = columns;
        }
        states.add(state);
        rows.add(row(table, state, values, columns));
    }

    private boolean isSet(
            TableSlots table,
            InstanceState state,
            Slot slot,
            ColumnMapping column,
            Map<ColumnMapping, @Nullable Object> synced) {
        return switch (slot.content()) {
            case DISCRIMINATOR, VERSION -> false;
            case KEY -> run.plan.switchedFrom(state) == null && isChangedKey(state, column);
            case VALUE ->
                synced.containsKey(column) ? isResynced(state, column, synced) : isChangedValue(state, column);
        };
    }

    private static boolean isChangedKey(InstanceState state, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        return attribute != null && state.isWritten(attribute.index()) && state.hasNetChange(attribute.index());
    }

    private boolean isResynced(InstanceState state, ColumnMapping column, Map<ColumnMapping, @Nullable Object> synced) {
        Object former = run.keys.former(state, column);
        return former == InstanceState.NO_VALUE || !column.isSame(former, synced.get(column));
    }

    private boolean isChangedValue(InstanceState state, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null || !column.isUpdatable() || !state.isWritten(attribute.index())) {
            return false;
        }
        if (run.plan.switchedFrom(state) != null) {
            return true;
        }
        if (column.isWhole()) {
            return state.hasNetChange(attribute.index());
        }
        Object former = state.committedColumnValue(column);
        return former == InstanceState.NO_VALUE || !column.isSame(former, state.columnValue(column));
    }

    private Object nextVersion(InstanceState state, ColumnMapping column) {
        Object next = Versions.next(column, formerVersion(state, column));
        run.newVersions.put(state, next);
        return next;
    }

    private @Nullable Object formerVersion(InstanceState state, ColumnMapping column) {
        InstanceState before = run.plan.switchedFrom(state);
        Object former = (before == null ? state : before).committedColumnValue(column);
        if (former == InstanceState.NO_VALUE) {
            run.session.load(state, Objects.requireNonNull(column.attribute()).index());
            former = state.columnValue(column);
        }
        return former;
    }

    private @Nullable Object[] row(
            TableSlots table, InstanceState state, @Nullable Object[] values, boolean[] columns) {
        ColumnMapping version = table.isRoot() ? table.mapping().version() : null;
        List<ColumnMapping> key = table.mapping().id().columns();
        Object[] row = TableSlots.compact(values, columns, key.size() + (version == null ? 0 : 1));
        int next = row.length - key.size() - (version == null ? 0 : 1);
        for (int i = 0; i < key.size(); i++) {
            row[next++] = formerKey(state, i);
        }
        if (version != null) {
            row[next] = formerVersion(state, version);
        }
        return row;
    }

    private Object formerKey(InstanceState state, int part) {
        IdMapping id = state.mapping().id();
        InstanceState before = run.plan.switchedFrom(state);
        return id.value(Objects.requireNonNull((before == null ? state : before).identity()), part);
    }

    /** Writes what was added since the last call. */
    void write() {
        TableSlots table = slots;
        if (table == null || rows.isEmpty()) {
            return;
        }
        ColumnMapping version = table.isRoot() ? table.mapping().version() : null;
        List<Column> where = new ArrayList<>(table.mapping().keyColumns(table.table()));
        if (version != null) {
            where.add(version.column());
        }
        int[] counts = run.writer.update(table.table(), table.columns(included), where, rows);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw stale(states.get(i), "update", version != null);
            }
            settle(table, states.get(i), version);
        }
        states.clear();
        rows.clear();
        slots = null;
    }

    private void settle(TableSlots table, InstanceState state, @Nullable ColumnMapping version) {
        Object next = version == null ? null : run.newVersions.remove(state);
        if (version != null && next != null) {
            run.undo.put(state, version, next);
        } else if (version != null && version.attribute() != null) {
            run.outdated(state, version.attribute().index());
        }
        Managed entity = state.entity();
        EntityMapping mapping = state.mapping();
        Object former = state.identity();
        if (table.isRoot() && entity != null && former != null) {
            Object identity = mapping.id().identityOf(entity);
            if (identity != null && !identity.equals(former)) {
                run.keySwitches.add(new KeySwitch(state, former, identity));
            }
        }
    }

    static StaleRowException stale(InstanceState state, String verb, boolean versioned) {
        String why = versioned
                ? "its row was changed or deleted meanwhile by somebody else"
                : "its row is not there any more";
        return new StaleRowException(
                ErrorCode.STALE_ROW,
                "Cannot " + verb + " " + state.label() + ": " + why
                        + ". Roll back, load it again and repeat the work.");
    }
}
