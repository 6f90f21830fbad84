package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the objects that a session holds, those whose rows a statement is going to delete unseen: their foreign keys, as
 * they will be once the flush has written its updates, refer to deleted objects. Used by one flush.
 */
final class HeldChildren {
    private final FlushSession session;
    private final WorkSet works;
    private final UnseenRows rows;
    private final Set<List<@Nullable Object>> keys = new HashSet<>();
    // The objects, so that none is reclaimed meanwhile.
    private final List<Managed> met = new ArrayList<>(0);

    HeldChildren(FlushSession session, WorkSet works, UnseenRows rows) {
        this.session = session;
        this.works = works;
        this.rows = rows;
    }

    UnseenRows rows() {
        return rows;
    }

    void addParent(ObjectWork parent) {
        keys.add(List.of(rows.key(parent)));
    }

    /** Takes an object of the session into account, whatever it is. */
    void meet(InstanceState state) {
        Managed entity = state.mapping() == rows.mapping() ? state.entity() : null;
        if (entity != null && !works.isDeleted(state)) {
            met.add(entity);
        }
    }

    /** Those met that are to be deleted. Loads, together, what does not know to whom it refers. */
    List<InstanceState> doomed() {
        List<InstanceState> doomed = new ArrayList<>(0);
        List<InstanceState> unknown = new ArrayList<>(0);
        for (Managed entity : met) {
            InstanceState state = entity.$state();
            List<@Nullable Object> key = key(state);
            if (key.contains(InstanceState.NO_VALUE)) {
                unknown.add(state);
            } else if (keys.contains(key)) {
                doomed.add(state);
            }
        }
        if (!unknown.isEmpty()) {
            session.load(unknown, columns());
            for (InstanceState state : unknown) {
                if (keys.contains(key(state))) {
                    doomed.add(state);
                }
            }
        }
        return doomed;
    }

    /** What the foreign key will be. */
    private List<@Nullable Object> key(InstanceState state) {
        List<@Nullable Object> key = new ArrayList<>(1);
        for (Column column : rows.foreignKey()) {
            key.add(value(state, column));
        }
        return key;
    }

    private @Nullable Object value(InstanceState state, Column column) {
        ColumnMapping mapping = state.mapping().column(column);
        ObjectWork work = works.find(state);
        KeyLink link = work == null ? null : Prospects.linkTo(work, column);
        // What refers to a deleted object goes on referring to what it did.
        if (link != null && (link.parent() == null || !works.isDeleted(link.parent()))) {
            return Prospects.value(work, mapping);
        }
        ColumnAttributeMapping attribute = mapping.attribute();
        boolean isKnown =
                attribute == null ? !state.isHiddenExpired(mapping.hiddenIndex()) : state.isLoaded(attribute.index());
        return isKnown ? state.columnValue(mapping) : InstanceState.NO_VALUE;
    }

    /** The foreign key, and what else loads with a row: listeners and versions will want it. */
    private Set<Integer> columns() {
        Set<Integer> columns = new HashSet<>();
        for (ColumnMapping column : rows.mapping().columns()) {
            ColumnAttributeMapping attribute = column.attribute();
            boolean isWanted = attribute != null
                    && !attribute.isId()
                    && (!attribute.isDeferred() || rows.foreignKey().contains(column.column()));
            if (isWanted) {
                columns.add(attribute.index());
            }
        }
        return columns;
    }
}
