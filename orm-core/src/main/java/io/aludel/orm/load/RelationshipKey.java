package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.CompositeKey;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of an object by which a relationship finds its targets. Immutable. */
final class RelationshipKey {
    private final RelationshipMapping relationship;
    private final List<ColumnMapping> columns;
    private final List<Column> remote;
    private final boolean needsConversion;

    RelationshipKey(RelationshipMapping relationship) {
        this.relationship = relationship;
        EntityMapping target = relationship.target();
        if (relationship.isSimpleManyToOne()) {
            this.columns = relationship.identityColumns();
            this.remote =
                    target.id().columns().stream().map(ColumnMapping::column).toList();
        } else {
            this.columns = relationship.pairs().stream()
                    .map(pair -> relationship.owner().column(pair.local()))
                    .toList();
            this.remote =
                    relationship.pairs().stream().map(pair -> pair.remote()).toList();
        }
        this.needsConversion = relationship.isSimpleManyToOne() && !typesMatch(target);
    }

    private boolean typesMatch(EntityMapping target) {
        for (int i = 0; i < columns.size(); i++) {
            Class<?> wanted = target.id().columns().get(i).type().javaType();
            if (wanted != columns.get(i).type().javaType()) {
                return false;
            }
        }
        return true;
    }

    /** The own columns. */
    List<ColumnMapping> columns() {
        return columns;
    }

    /** The columns they must equal: the target's, or the association table's. */
    List<Column> remote() {
        return remote;
    }

    List<SqlType<?>> types() {
        return Statements.types(columns);
    }

    int width() {
        return columns.size();
    }

    /** Whether a value it needs is expired. */
    boolean isStale(InstanceState state) {
        for (ColumnMapping column : columns) {
            boolean isKnown = column.isHidden()
                    ? !state.isHiddenExpired(column.hiddenIndex())
                    : state.isLoaded(column.attribute().index());
            if (!isKnown) {
                return true;
            }
        }
        return false;
    }

    /** The object's key; null where it refers to nothing. */
    @Nullable
    Object of(InstanceState state, boolean committed) {
        if (columns.size() == 1) {
            return value(state, columns.get(0), committed);
        }
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = value(state, columns.get(i), committed);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return CompositeKey.of(values);
    }

    private static @Nullable Object value(InstanceState state, ColumnMapping column, boolean committed) {
        if (committed) {
            Object value = state.committedColumnValue(column);
            if (value != InstanceState.NO_VALUE) {
                return value;
            }
        }
        return state.columnValue(column);
    }

    /** The target with this key if the session has it and it is of the target's class. */
    @Nullable
    Managed lookUp(IdentityMap map, Object key) {
        EntityMapping target = relationship.target();
        Object identity = needsConversion ? target.id().normalise(key) : key;
        InstanceState found = map.find(target.root(), identity);
        return found != null && found.mapping().isA(target) ? found.entity() : null;
    }
}
