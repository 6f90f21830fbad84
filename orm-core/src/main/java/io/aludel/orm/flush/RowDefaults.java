package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping gives to new rows whose writer gave values for some columns only: default values, the first version, what tells
 * the class, numbers of sequences.
 */
public final class RowDefaults {
    private final List<Made> made = new ArrayList<>();
    private final KeyBlocks sequences;

    private record Made(
            Column column,
            SqlType<?> type,
            @Nullable Object constant,
            @Nullable Sequence sequence) {}

    RowDefaults(EntityMapping mapping, Collection<Column> given, KeyBlocks sequences) {
        this.sequences = sequences;
        InheritanceMapping inheritance = mapping.inheritance();
        Column discriminator = inheritance == null ? null : inheritance.discriminator();
        if (discriminator != null && !given.contains(discriminator)) {
            made.add(new Made(discriminator, discriminator.type(), inheritance.value(mapping), null));
        }
        for (ColumnMapping column : mapping.columns()) {
            if (column.isInsertable() && column.column() != discriminator && !given.contains(column.column())) {
                add(mapping, column);
            }
        }
    }

    private void add(EntityMapping mapping, ColumnMapping column) {
        Object constant = column.defaultValue();
        if (constant == null
                && column.attribute() != null
                && column.attribute() == mapping.softDelete()
                && column.type().javaType() == Boolean.class) {
            constant = false;
        }
        if (constant == null && EntityPlan.isClientVersion(column)) {
            constant = Versions.first(column);
        }
        Sequence sequence = constant == null ? column.column().sequence() : null;
        if (constant != null || sequence != null) {
            made.add(new Made(column.column(), column.type(), constant, sequence));
        }
    }

    public List<Column> columns() {
        return made.stream().map(Made::column).toList();
    }

    /** The types of the values. */
    public List<SqlType<?>> types() {
        return made.stream().<SqlType<?>>map(Made::type).toList();
    }

    /** The values of one row, in the order of {@link #columns}. Takes numbers from sequences, perhaps with SQL. */
    public @Nullable Object[] values(Connection connection) {
        @Nullable Object[] values = new Object[made.size()];
        for (int i = 0; i < values.length; i++) {
            Made one = made.get(i);
            values[i] = one.sequence == null ? one.constant : sequences.next(one.sequence, connection, one.type);
        }
        return values;
    }
}
