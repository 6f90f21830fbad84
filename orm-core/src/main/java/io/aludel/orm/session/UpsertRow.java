package io.aludel.orm.session;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object to be upserted says about its row. */
final class UpsertRow {
    private final EntityMapping mapping;
    private final Managed source;
    private final boolean hasKey;
    private final Map<ColumnMapping, Object> foreignKeys = new HashMap<>();

    UpsertRow(DefaultSession session, EntityMapping mapping, Managed source) {
        this.mapping = mapping;
        this.source = source;
        this.hasKey = mapping.id().identityOf(source) != null;
        session.guard().requireChangeable(source);
        if (Merge.isOwn(source, session)) {
            throw Upsert.refused(label(), "this session holds it, and writes what is changed with the next flush");
        }
        if (!hasKey && mapping.id().sequence() != null) {
            throw Upsert.refused(label(), "its key comes from a sequence. Set it, or use mergeAll()");
        }
        mapping.relationships().forEach(relationship -> reference(session, relationship));
    }

    private void reference(DefaultSession session, RelationshipMapping relationship) {
        if (relationship.isViewOnly() || !Merge.isPresent(source, relationship)) {
            return;
        }
        if (!relationship.isSimpleManyToOne()) {
            if (!Merge.members(source, relationship).isEmpty()) {
                throw Upsert.refused(
                        label(),
                        relationship.path() + " refers to other rows, which an upsert does not write."
                                + " Use mergeAll()");
            }
            return;
        }
        Managed target = (Managed) source.$accessor().get(source, relationship.index());
        if (target != null) {
            foreignKey(session, relationship, target);
        }
    }

    private void foreignKey(DefaultSession session, RelationshipMapping relationship, Managed target) {
        InstanceState state = InstanceState.of(target);
        EntityMapping other = session.mapping(target.getClass());
        Object identity = state != null && state.identity() != null
                ? state.identity()
                : other.id().identityOf(target);
        if (identity == null) {
            throw Upsert.refused(label(), relationship.path() + " has no row yet. Add it and flush first");
        }
        Object[] values = other.id().values(identity);
        List<ColumnMapping> columns = relationship.identityColumns();
        for (int i = 0; i < values.length; i++) {
            foreignKeys.put(columns.get(i), values[i]);
        }
    }

    String label() {
        return Labels.of(source);
    }

    /** Whether the object says what the column is to be, be it null. */
    boolean isGiven(ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        return foreignKeys.containsKey(column)
                || attribute != null && Merge.isPresent(source, attribute) && (hasKey || !attribute.isId());
    }

    boolean isInserted(ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute != null && attribute.isVersion()) {
            return !attribute.isServerVersion();
        }
        boolean isMade =
                column.defaultValue() != null || attribute != null && attribute.isPrimitive() && !attribute.isId();
        return column.isInsertable() && (isGiven(column) || isMade);
    }

    boolean isUpdated(ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        boolean isKept = attribute != null && (attribute.isId() || attribute.isVersion());
        return column.isUpdatable() && !isKept && isGiven(column);
    }

    @Nullable
    Object value(ColumnMapping column) {
        if (foreignKeys.containsKey(column)) {
            return foreignKeys.get(column);
        }
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute != null && attribute.isVersion()) {
            return first(column);
        }
        boolean isDefault = !isGiven(column) && column.defaultValue() != null;
        return isDefault ? column.defaultValue() : attribute == null ? null : column.value(source);
    }

    private Object first(ColumnMapping version) {
        Class<?> type = version.type().javaType();
        if (type == Integer.class) {
            return 1;
        }
        if (type == Long.class) {
            return 1L;
        }
        if (type == Short.class) {
            return (short) 1;
        }
        throw Upsert.refused(label(), "its version " + mapping.version() + " is no number. Use mergeAll()");
    }

    @Nullable
    Object[] values(List<ColumnMapping> columns) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i));
        }
        return values;
    }
}
