package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of new objects into one table: consecutive rows of the same columns are one batch. */
final class InsertRows {
    private final FlushRun run;
    private final List<InstanceState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable TableSlots slots;
    private boolean[] included = new boolean[0];

    InsertRows(FlushRun run) {
        this.run = run;
    }

    /** Adds an object's row to the batch, after writing the batch before it if its columns are others. */
    void add(TableSlots table, InstanceState state) {
        int size = table.slots().size();
        boolean[] columns = new boolean[size];
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            columns[i] = fill(table, state, table.slots().get(i), values, i);
        }
        if (slots == null || slots.table() != table.table() || !Arrays.equals(included, columns)) {
            write();
            slots = table;
            included = columns;
        }
        states.add(state);
        rows.add(TableSlots.compact(values, columns, 0));
    }

    private boolean fill(TableSlots table, InstanceState state, Slot slot, @Nullable Object[] values, int i) {
        values[i] = switch (slot.content()) {
            case DISCRIMINATOR -> discriminator(state);
            case KEY -> key(table, state, Objects.requireNonNull(slot.mapping()));
            case VERSION -> version(state, Objects.requireNonNull(slot.mapping()));
            case VALUE -> value(state, Objects.requireNonNull(slot.mapping()));
        };
        return values[i] != null || isSentAsNull(state, slot);
    }

    private static Object discriminator(InstanceState state) {
        EntityMapping mapping = state.mapping();
        return Objects.requireNonNull(
                Objects.requireNonNull(mapping.inheritance()).value(mapping));
    }

    private @Nullable Object key(TableSlots table, InstanceState state, ColumnMapping column) {
        IdMapping id = state.mapping().id();
        if (!table.isRoot()) {
            return state.columnValue(column);
        }
        Managed entity = Objects.requireNonNull(state.entity());
        Object value = id.isComposite() ? state.columnValue(column) : id.identityOf(entity);
        if (value == null && id.sequence() != null) {
            value = run.flusher.keyBlocks().next(id.sequence(), run.session.connection(), column.type());
            run.undo.put(state, column, value);
        }
        if (value == null && column.defaultValue() != null) {
            value = column.defaultValue();
            run.undo.put(state, column, value);
        }
        if (value == null && !id.isGenerated() && !column.column().isGeneratedOnInsert()) {
            throw new OrmException(
                    ErrorCode.MISSING_KEY,
                    "Cannot insert " + state.label() + ": its primary key " + column.column()
                            + " has no value, and the database generates none. Set it before the flush.");
        }
        return value;
    }

    private @Nullable Object version(InstanceState state, ColumnMapping column) {
        Object given = state.columnValue(column);
        boolean isGiven = given != null && !(given instanceof Number number && number.longValue() == 0);
        if (isGiven || Versions.isServerSide(column)) {
            return given;
        }
        Object first = Versions.first(column);
        run.undo.put(state, column, first);
        return first;
    }

    private @Nullable Object value(InstanceState state, ColumnMapping column) {
        if (!column.isInsertable()) {
            return null;
        }
        if (run.keys.values(state).containsKey(column)) {
            return run.keys.values(state).get(column);
        }
        ColumnAttributeMapping attribute = column.attribute();
        boolean isAssigned = attribute == null || state.isWritten(attribute.index());
        Object value = state.columnValue(column);
        if (!isAssigned && attribute != null && attribute.model().isPrimitive() && hasDefault(column)) {
            value = null;
        }
        if (value == null && column.defaultValue() != null) {
            value = column.defaultValue();
            run.undo.put(state, column, value);
        }
        return value;
    }

    private static boolean hasDefault(ColumnMapping column) {
        return column.defaultValue() != null || column.column().serverDefault() != null;
    }

    /** NULL is sent unless the database fills the column in. */
    private static boolean isSentAsNull(InstanceState state, Slot slot) {
        ColumnMapping column = slot.mapping();
        return slot.content() == TableSlots.Content.VALUE
                && column != null
                && column.isInsertable()
                && !slot.column().isGeneratedOnInsert();
    }

    /** Writes what was added since the last call. */
    void write() {
        TableSlots table = slots;
        if (table == null || rows.isEmpty()) {
            return;
        }
        List<Slot> made = madeByDatabase(table);
        List<Column> returning = made.stream().map(Slot::column).toList();
        Object[][] values = run.writer.insert(table.table(), table.columns(included), returning, rows);
        for (int row = 0; row < states.size(); row++) {
            settle(table, states.get(row), made, values == null ? new Object[0] : values[row]);
        }
        states.clear();
        rows.clear();
        slots = null;
    }

    private List<Slot> madeByDatabase(TableSlots table) {
        List<Slot> made = new ArrayList<>();
        for (int i = 0; i < included.length; i++) {
            Slot slot = table.slots().get(i);
            if (!included[i] && slot.mapping() != null && slot.column().isGeneratedOnInsert()) {
                made.add(slot);
            }
        }
        return made;
    }

    private void settle(TableSlots table, InstanceState state, List<Slot> made, @Nullable Object[] values) {
        for (int i = 0; i < made.size(); i++) {
            run.undo.put(state, Objects.requireNonNull(made.get(i).mapping()), values[i]);
        }
        for (int i = 0; i < included.length; i++) {
            Slot slot = table.slots().get(i);
            ColumnAttributeMapping attribute =
                    slot.mapping() == null ? null : slot.mapping().attribute();
            if (!included[i] && attribute != null && !made.contains(slot)) {
                run.outdated(state, attribute.index());
            }
        }
        if (table.isRoot()) {
            Managed entity = Objects.requireNonNull(state.entity());
            state.identity(state.mapping().id().identityOf(entity));
        }
    }
}
