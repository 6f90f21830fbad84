package io.aludel.orm.flush;

import io.aludel.orm.engine.RowWriter;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One flush while it writes: its plan, what it writes with, and what it has to tell the session afterwards. */
final class FlushRun {
    final FlushPlan plan;
    final FlushSession session;
    final Flusher flusher;
    final UndoLog undo = new UndoLog();
    final KeySync keys;
    final RowWriter writer;
    final List<KeySwitch> keySwitches = new ArrayList<>();
    final Map<InstanceState, Object> newVersions = new IdentityHashMap<>();
    private final Map<InstanceState, Set<Integer>> outdated = new LinkedHashMap<>();

    FlushRun(FlushPlan plan, FlushSession session, Flusher flusher) {
        this.plan = plan;
        this.session = session;
        this.flusher = flusher;
        this.keys = new KeySync(plan, undo);
        this.writer = session.connection().writer();
    }

    List<TableSlots> tables(EntityMapping mapping) {
        return flusher.tables(mapping);
    }

    /** Marks an attribute whose value the database made and did not tell; it is loaded when it is next read. */
    void outdated(InstanceState state, int attribute) {
        outdated.computeIfAbsent(state, key -> new LinkedHashSet<>()).add(attribute);
    }

    /** Lets go of the values that are outdated, once everything is written. */
    void expireOutdated() {
        outdated.forEach((state, attributes) -> attributes.forEach(state::expire));
    }
}
