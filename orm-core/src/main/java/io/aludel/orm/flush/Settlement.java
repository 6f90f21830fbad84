package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;

/** Sums up what was written, for the session. */
final class Settlement {
    private final FlushSession session;
    private final WorkSet works;
    private final ObjectWriter objects;
    private final UndoLog undo;
    private final List<InstanceState> inserted = new ArrayList<>(0);
    private final List<InstanceState> updated = new ArrayList<>(0);
    private final List<InstanceState> deleted = new ArrayList<>(0);
    private final List<KeySwitch> keySwitches = new ArrayList<>(0);

    Settlement(FlushSession session, WorkSet works, ObjectWriter objects, UndoLog undo) {
        this.session = session;
        this.works = works;
        this.objects = objects;
        this.undo = undo;
    }

    FlushResult result() {
        for (ObjectWork work : works.works()) {
            switch (work.verb()) {
                case INSERT -> inserted.add(work.state());
                case DELETE -> deleted.add(work.state());
                case UPDATE -> {
                    updated.add(work.state());
                    addKeySwitch(work.state(), work.entity());
                }
            }
        }
        works.followers().forEach(this::follow);
        return new FlushResult(inserted, updated, deleted, works.withdrawn(), keySwitches, undo.written(this::isNew));
    }

    private boolean isNew(InstanceState state) {
        return state.lifecycle() == Lifecycle.PENDING || session.isNew(state);
    }

    private void follow(InstanceState child, KeyLink link) {
        Managed entity = child.entity();
        InstanceState parent = link.parent();
        if (entity == null || parent == null || works.isDeleted(child)) {
            return;
        }
        for (ColumnPair pair : link.pairs()) {
            ColumnMapping column = child.mapping().column(link.childColumn(pair));
            ColumnMapping key = parent.mapping().column(link.parentColumn(pair));
            objects.put(child, entity, column, parent.columnValue(key));
        }
        if (works.find(child) == null) {
            addKeySwitch(child, entity);
        }
    }

    private void addKeySwitch(InstanceState state, Managed entity) {
        Object former = state.identity();
        Object now = state.mapping().id().identityOf(entity);
        if (former != null && now != null && !former.equals(now)) {
            keySwitches.add(new KeySwitch(state, former, now));
        }
    }
}
