package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;

/** Writes one save step: foreign keys first, then listeners, then table by table the UPDATEs and the INSERTs, then listeners. */
final class SaveEmitter {
    private final FlushRun run;

    SaveEmitter(FlushRun run) {
        this.run = run;
    }

    void emit(List<InstanceState> states) {
        List<InstanceState> inserts = new ArrayList<>();
        List<InstanceState> updates = new ArrayList<>();
        for (InstanceState state : states) {
            run.keys.sync(state);
            (run.plan.isInsert(state) ? inserts : updates).add(state);
        }
        updates.sort(KeyOrder.BY_IDENTITY);
        tell(RowMoment.BEFORE_INSERT, inserts, true);
        tell(RowMoment.BEFORE_UPDATE, updates, false);
        List<InstanceState> changed = updates.stream().filter(this::isChanged).toList();
        for (int level = 0; level < depth(states); level++) {
            update(changed, level);
            insert(inserts, level);
        }
        tell(RowMoment.AFTER_INSERT, inserts, true);
        tell(RowMoment.AFTER_UPDATE, updates, false);
        inserts.forEach(this::outdateComputed);
        changed.forEach(this::outdateComputed);
    }

    /** A row taken over from a deleted object is new to its listeners. */
    private void tell(RowMoment moment, List<InstanceState> states, boolean asInsert) {
        for (InstanceState state : states) {
            RowMoment told = run.plan.switchedFrom(state) == null || asInsert
                    ? moment
                    : moment == RowMoment.BEFORE_UPDATE ? RowMoment.BEFORE_INSERT : RowMoment.AFTER_INSERT;
            if (run.session.hears(told, state.mapping())) {
                run.session.tell(told, state);
            }
        }
    }

    private boolean isChanged(InstanceState state) {
        UpdateRows rows = new UpdateRows(run);
        return run.tables(state.mapping()).stream().anyMatch(table -> rows.isChanged(table, state));
    }

    private int depth(List<InstanceState> states) {
        return states.stream()
                .mapToInt(state -> state.mapping().tables().size())
                .max()
                .orElse(0);
    }

    private void update(List<InstanceState> changed, int level) {
        UpdateRows rows = new UpdateRows(run);
        for (InstanceState state : changed) {
            List<TableSlots> tables = run.tables(state.mapping());
            if (level < tables.size()) {
                TableSlots table = tables.get(level);
                // The version stands in the root's table and advances whichever table changed.
                boolean advances = table.isRoot() && state.mapping().version() != null;
                if (advances || rows.isChanged(table, state)) {
                    rows.add(table, state);
                }
            }
        }
        rows.write();
    }

    private void insert(List<InstanceState> inserts, int level) {
        InsertRows rows = new InsertRows(run);
        for (InstanceState state : inserts) {
            List<TableSlots> tables = run.tables(state.mapping());
            if (level < tables.size()) {
                rows.add(tables.get(level), state);
            }
        }
        rows.write();
    }

    private void outdateComputed(InstanceState state) {
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (attribute instanceof ColumnPropertyMapping) {
                run.outdated(state, attribute.index());
            }
        }
    }
}
