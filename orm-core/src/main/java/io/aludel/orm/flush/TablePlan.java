package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one entity's objects become rows of one of its tables. Made once per entity and table; safe for use by many threads. */
final class TablePlan {
    private final EntityMapping mapping;
    private final Table table;
    private final List<Column> key;
    private final List<ColumnSource> inserted;
    private final List<ColumnMapping> updated;
    private final List<ColumnMapping> readBack;
    private final int[] open;
    private final @Nullable ColumnMapping version;
    private final @Nullable ColumnMapping softDelete;
    private final List<Column> keyAndVersion;
    private final boolean changesByItself;
    private final ShapeCache<InsertShape> insertShapes = new ShapeCache<>();
    private final ShapeCache<UpdateShape> updateShapes = new ShapeCache<>();

    TablePlan(EntityMapping mapping, Table table) {
        this.mapping = mapping;
        this.table = table;
        this.key = mapping.keyColumns(table);
        this.inserted = insertedColumns();
        this.updated = mapping.columns().stream()
                .filter(column -> column.table() == table && column.isUpdatable() && !isDiscriminator(column))
                .sorted(Comparator.comparingInt(column -> column.column().ordinal()))
                .toList();
        this.readBack = mapping.columns().stream()
                .filter(column -> column.table() == table && !column.isHidden() && isMadeByDatabase(column))
                .toList();
        this.version = here(mapping.version());
        this.softDelete = mapping.softDelete() instanceof ColumnAttributeMapping marker ? here(marker.column()) : null;
        this.keyAndVersion = withVersion();
        this.changesByItself =
                updated.stream().anyMatch(column -> column.onUpdate() != null || EntityPlan.isServerVersion(column));
        this.open = IntStream.range(0, inserted.size())
                .filter(i -> isOpen(inserted.get(i)))
                .toArray();
    }

    private boolean isDiscriminator(ColumnMapping column) {
        return mapping.inheritance() != null
                && column.column() == mapping.inheritance().discriminator();
    }

    private @Nullable ColumnMapping here(@Nullable ColumnMapping column) {
        return column != null && column.table() == table ? column : null;
    }

    private List<Column> withVersion() {
        List<Column> columns = new ArrayList<>(key);
        if (version != null) {
            columns.add(version.column());
        }
        return List.copyOf(columns);
    }

    // The others are sent as they are, null as NULL.
    private static boolean isOpen(ColumnSource source) {
        ColumnMapping column = source.mapping();
        return column != null
                && (column.defaultValue() != null
                        || source.column().sequence() != null
                        || source.column().isGeneratedOnInsert()
                        || EntityPlan.isClientVersion(column)
                        || EntityPlan.isServerVersion(column));
    }

    private static boolean isMadeByDatabase(ColumnMapping column) {
        return column.column().isGeneratedOnInsert() || EntityPlan.isServerVersion(column);
    }

    private List<ColumnSource> insertedColumns() {
        List<ColumnSource> sources = new ArrayList<>();
        if (!isBase()) {
            for (int i = 0; i < key.size(); i++) {
                sources.add(new ColumnSource(key.get(i), mapping.id().columns().get(i), null));
            }
        }
        for (ColumnMapping column : mapping.columns()) {
            if (column.table() == table && column.isInsertable()) {
                sources.add(new ColumnSource(column.column(), column, null));
            }
        }
        addDiscriminator(sources);
        sources.sort(Comparator.comparingInt(source -> source.column().ordinal()));
        return List.copyOf(sources);
    }

    private void addDiscriminator(List<ColumnSource> sources) {
        InheritanceMapping inheritance = mapping.inheritance();
        if (inheritance != null && inheritance.discriminator().table() == table) {
            sources.removeIf(source -> source.column() == inheritance.discriminator());
            sources.add(new ColumnSource(inheritance.discriminator(), null, inheritance.value(mapping)));
        }
    }

    Table table() {
        return table;
    }

    /** Whether it is the root's table, which has version and discriminator. */
    boolean isBase() {
        return table == mapping.tables().get(0);
    }

    /** The columns of the primary key in this table. */
    List<Column> key() {
        return key;
    }

    /** The key's columns and the version's. */
    List<Column> keyAndVersion() {
        return keyAndVersion;
    }

    /** The version that stands in this table, or null. */
    @Nullable
    ColumnMapping version() {
        return version;
    }

    /** The marker of deleted rows that stands in this table, or null. */
    @Nullable
    ColumnMapping softDelete() {
        return softDelete;
    }

    /** Whether the database changes a column with each UPDATE. */
    boolean changesByItself() {
        return changesByItself;
    }

    /** What an INSERT may set. */
    List<ColumnSource> inserted() {
        return inserted;
    }

    /** The places among {@link #inserted} of what something else may fill in when the program does not. */
    int[] open() {
        return open;
    }

    /** What an UPDATE may set. */
    List<ColumnMapping> updated() {
        return updated;
    }

    /** The shape of an INSERT that leaves out the columns whose bits are set. */
    InsertShape insertShape(long[] omitted) {
        InsertShape known = insertShapes.find(omitted);
        return known != null ? known : insertShapes.add(omitted, new InsertShape(this, omitted));
    }

    /** The shape of an UPDATE that sets the columns whose bits are set. */
    UpdateShape updateShape(long[] set) {
        UpdateShape known = updateShapes.find(set);
        return known != null ? known : updateShapes.add(set, new UpdateShape(this, set));
    }

    /** What an INSERT that sets {@code set} leaves to the database to fill. */
    List<ColumnMapping> readBackBeside(List<Column> set) {
        return readBack.stream()
                .filter(column -> !set.contains(column.column()))
                .toList();
    }
}
