package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table that an entity writes, and where each value comes from. Found once per entity. Immutable; safe for use
 * by many threads.
 */
final class TableSlots {
    private final EntityMapping mapping;
    private final Table table;
    private final List<Slot> slots = new ArrayList<>();

    /** What a column of a row holds. */
    enum Content {
        /** A part of the primary key, in the root's table or repeated in a subclass's. */
        KEY,
        /** The number or time that notices concurrent changes. */
        VERSION,
        /** What tells the class of the row, where no attribute has it. */
        DISCRIMINATOR,
        /** An attribute, a component of one, or a foreign key without a field. */
        VALUE
    }

    /** One column. */
    record Slot(Column column, @Nullable ColumnMapping mapping, Content content) {}

    private TableSlots(EntityMapping mapping, Table table) {
        this.mapping = mapping;
        this.table = table;
    }

    static List<TableSlots> of(EntityMapping mapping) {
        return mapping.tables().stream().map(table -> of(mapping, table)).toList();
    }

    private static TableSlots of(EntityMapping mapping, Table table) {
        TableSlots found = new TableSlots(mapping, table);
        if (!found.isRoot()) {
            List<Column> keys = mapping.keyColumns(table);
            for (int i = 0; i < keys.size(); i++) {
                found.slots.add(new Slot(keys.get(i), mapping.id().columns().get(i), Content.KEY));
            }
        }
        for (ColumnMapping column : mapping.columns()) {
            if (column.table() == table) {
                found.slots.add(new Slot(column.column(), column, found.content(column)));
            }
        }
        found.addDiscriminator();
        return found;
    }

    private Content content(ColumnMapping column) {
        if (mapping.id().columns().contains(column)) {
            return Content.KEY;
        }
        return column == mapping.version() ? Content.VERSION : Content.VALUE;
    }

    private void addDiscriminator() {
        InheritanceMapping inheritance = mapping.inheritance();
        if (inheritance != null && isRoot()) {
            slots.removeIf(slot -> slot.column == inheritance.discriminator());
            slots.add(new Slot(inheritance.discriminator(), inheritance.discriminatorMapping(), Content.DISCRIMINATOR));
        }
    }

    EntityMapping mapping() {
        return mapping;
    }

    Table table() {
        return table;
    }

    /** Whether this is the table that has the version and the discriminator. */
    boolean isRoot() {
        return table == mapping.tables().get(0);
    }

    List<Slot> slots() {
        return slots;
    }

    /** The columns of the slots that are marked. */
    List<Column> columns(boolean[] marked) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                columns.add(slots.get(i).column);
            }
        }
        return List.copyOf(columns);
    }

    /** The values at the marked places. */
    static @Nullable Object[] compact(@Nullable Object[] values, boolean[] marked, int extra) {
        int count = 0;
        for (boolean mark : marked) {
            count += mark ? 1 : 0;
        }
        Object[] row = new Object[count + extra];
        int next = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                row[next++] = values[i];
            }
        }
        return row;
    }
}
