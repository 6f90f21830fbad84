package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Index;
import io.aludel.orm.schema.Table;
import io.aludel.orm.schema.UniqueConstraint;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** That a row to be deleted holds a unique value which a row to be written takes over, so that the delete must come first. */
record Collision(InstanceState deleted, InstanceState saved) {

    /** The values of one unique constraint in one row. */
    private record Occupied(List<Column> columns, List<Object> values) {}

    static List<Collision> find(FlushPlan plan) {
        Map<Occupied, InstanceState> freed = new HashMap<>();
        for (InstanceState state : plan.deletes()) {
            if (!plan.isSwitchedAway(state)) {
                occupied(state, true).forEach(values -> freed.put(values, state));
            }
        }
        List<Collision> collisions = new ArrayList<>();
        if (!freed.isEmpty()) {
            for (InstanceState state : plan.saves()) {
                for (Occupied values : occupied(state, false)) {
                    if (freed.containsKey(values)) {
                        collisions.add(new Collision(freed.get(values), state));
                    }
                }
            }
        }
        return collisions;
    }

    private static List<Occupied> occupied(InstanceState state, boolean before) {
        List<Occupied> all = new ArrayList<>();
        for (Table table : state.mapping().tables()) {
            for (UniqueConstraint constraint : table.uniqueConstraints()) {
                add(all, state, constraint.columns(), before);
            }
            for (Index index : table.indexes()) {
                if (index.isUnique()) {
                    add(all, state, index.columns(), before);
                }
            }
        }
        return all;
    }

    private static void add(List<Occupied> all, InstanceState state, List<Column> columns, boolean before) {
        List<Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            ColumnMapping mapping = state.mapping().find(column);
            Object value =
                    mapping == null ? null : before ? state.committedColumnValue(mapping) : state.columnValue(mapping);
            if (value == null || value == InstanceState.NO_VALUE) {
                return;
            }
            values.add(value);
        }
        all.add(new Occupied(columns, values));
    }
}
