package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes instances of exactly one class from rows and fills their column attributes. Part of a plan; immutable. */
final class ClassReader {
    private static final int NO_KEY = -1;

    private final EntityMapping mapping;
    private final EntityAccessor accessor;
    private final Singles singles;
    private final Several[] embedded;
    private final Hidden[] hidden;
    private final int[] deferred;
    private final long[] covered;
    private final long[] uncovered;
    private final int key;
    private final boolean lacksHidden;

    /** Attributes stored in a column of their own, or computed, in parallel arrays. */
    record Singles(
            int[] attributes, int[] columns, @Nullable SqlType<?>[] types, boolean isAllInOrder) {}

    /** An attribute stored in several columns. */
    record Several(ColumnAttributeMapping attribute, int[] columns) {
        @Nullable
        Object read(ResultSet row) throws SQLException {
            @Nullable Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = attribute.columns().get(i).type().read(row, columns[i]);
            }
            return attribute.compose(values, 0);
        }
    }

    /** A foreign key that no field stands for. */
    record Hidden(int index, int column, SqlType<?> type) {}

    ClassReader(EntityMapping mapping, Singles singles, Several[] embedded, Hidden[] hidden, int[] deferred) {
        this.mapping = mapping;
        this.accessor = mapping.accessor();
        this.singles = singles;
        this.embedded = embedded;
        this.hidden = hidden;
        this.deferred = deferred;
        this.covered = new long[mapping.words()];
        for (int attribute : singles.attributes) {
            covered[attribute >>> 6] |= 1L << attribute;
        }
        for (Several several : embedded) {
            covered[several.attribute.word()] |= several.attribute.mask();
        }
        this.uncovered = new long[covered.length];
        for (int word = 0; word < covered.length; word++) {
            uncovered[word] = mapping.loadableBits(word) & ~covered[word];
        }
        // Those of a subclass's table that a query of the superclass leaves out.
        this.lacksHidden = hidden.length < mapping.hiddenColumns().size();
        this.key = singles.isAllInOrder && !mapping.id().isComposite() ? key(mapping, singles) : NO_KEY;
    }

    /** The attribute whose value is the identity, as the field holds it, so that it need not be read again. */
    private static int key(EntityMapping mapping, Singles singles) {
        ColumnAttributeMapping key = mapping.id().column().attribute();
        for (int i = 0; i < singles.attributes.length; i++) {
            if (singles.types[i] == null && mapping.attribute(singles.attributes[i]) == key) {
                return singles.attributes[i];
            }
        }
        return NO_KEY;
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** Makes an instance and enters it into the identity map, which does not have it. */
    Managed create(ResultSet row, Object identity, EntityReader reader, LoadRun run) throws SQLException {
        Managed entity = (Managed) accessor.newInstance();
        InstanceState state = InstanceState.forRow(mapping, entity, identity, run.owner(), uncovered);
        if (lacksHidden) {
            state.expireHidden();
        }
        if (key != NO_KEY) {
            accessor.put(entity, key, identity);
            accessor.read(entity, row, singles.columns[0], singles.types, false);
        } else {
            readSingles(entity, row);
        }
        for (Several several : embedded) {
            accessor.put(entity, several.attribute.index(), several.read(row));
            state.ownValue(several.attribute.index());
        }
        readHidden(state, row);
        for (int attribute : deferred) {
            state.markDeferred(attribute);
        }
        run.identityMap().add(state);
        run.created(reader, state, entity);
        return entity;
    }

    private void readSingles(Managed entity, ResultSet row) throws SQLException {
        int[] attributes = singles.attributes;
        if (singles.isAllInOrder) {
            accessor.read(entity, row, singles.columns[0], singles.types, true);
            return;
        }
        for (int i = 0; i < attributes.length; i++) {
            accessor.read(entity, attributes[i], row, singles.columns[i], singles.types[i]);
        }
    }

    private void readHidden(InstanceState state, ResultSet row) throws SQLException {
        for (Hidden column : hidden) {
            state.hidden(column.index, column.type.read(row, column.column));
        }
    }

    /** Fills what the row may write of an instance that is there already; answers whether that was anything. */
    boolean fill(InstanceState state, Managed entity, ResultSet row, Fill fill) throws SQLException {
        if (hidden.length > 0) {
            readHidden(state, row);
        }
        if (fill == Fill.MISSING && isComplete(entity)) {
            return false;
        }
        if (fill == Fill.UNCHANGED) {
            state.noticeChanges();
        }
        for (int i = 0; i < singles.attributes.length; i++) {
            int attribute = singles.attributes[i];
            if (mayFill(entity, attribute, fill)) {
                accessor.read(entity, attribute, row, singles.columns[i], singles.types[i]);
                settle(state, attribute, fill);
            }
        }
        for (Several several : embedded) {
            int attribute = several.attribute.index();
            if (mayFill(entity, attribute, fill)) {
                accessor.put(entity, attribute, several.read(row));
                state.ownValue(attribute);
                settle(state, attribute, fill);
            }
        }
        return true;
    }

    private boolean isComplete(Managed entity) {
        for (int word = 0; word < covered.length; word++) {
            if ((entity.$unloaded(word) & covered[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayFill(Managed entity, int attribute, Fill fill) {
        int word = attribute >>> 6;
        long mask = 1L << attribute;
        return switch (fill) {
            case MISSING -> (entity.$unloaded(word) & mask) != 0;
            case UNCHANGED -> (entity.$written(word) & mask) == 0;
            case EVERYTHING -> true;
        };
    }

    private static void settle(InstanceState state, int attribute, Fill fill) {
        state.markLoaded(attribute);
        if (fill == Fill.EVERYTHING) {
            state.commit(attribute);
        }
    }
}
