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
    // Most flushes need one of these, so each is made for its first element.
    private List<InstanceState> inserted = List.of();
    private List<InstanceState> updated = List.of();
    private List<InstanceState> deleted = List.of();
    private List<KeySwitch> keySwitches = List.of();

    Settlement(FlushSession session, WorkSet works, ObjectWriter objects, UndoLog undo) {
        this.session = session;
        this.works = works;
        this.objects = objects;
        this.undo = undo;
    }

    FlushResult result() {
        List<ObjectWork> all = works.works();
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i));
        }
        if (!works.followers().isEmpty()) {
            works.followers().forEach(this::follow);
        }
        return new FlushResult(inserted, updated, deleted, works.withdrawn(), keySwitches, undo.written(this::isNew));
    }

    private void add(ObjectWork work) {
        switch (work.verb()) {
            case INSERT -> inserted = with(inserted, work.state());
            case DELETE -> deleted = with(deleted, work.state());
            case UPDATE -> {
                updated = with(updated, work.state());
                addKeySwitch(work.state(), work.entity());
            }
        }
    }

    private List<InstanceState> with(List<InstanceState> states, InstanceState state) {
        List<InstanceState> made =
                states.isEmpty() ? new ArrayList<>(works.works().size()) : states;
        made.add(state);
        return made;
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
            if (keySwitches.isEmpty()) {
                keySwitches = new ArrayList<>(1);
            }
            keySwitches.add(new KeySwitch(state, former, now));
        }
    }
}
