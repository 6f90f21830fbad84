package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what changed in a session, in stages with a named value between each: {@link Expansion} makes a {@link FlushPlan},
 * {@link FlushOrder} a list of {@link Step steps}, the emitters write them, and a {@link FlushResult} tells the session. One per
 * session maker; safe for use by many threads.
 */
public final class Flusher {
    private final Dependencies dependencies;
    private final Map<EntityMapping, List<TableSlots>> tables = new ConcurrentHashMap<>();
    private final KeyBlocks keyBlocks = new KeyBlocks();

    public Flusher(MappingRegistry registry) {
        this.dependencies = new Dependencies(registry);
    }

    /**
     * Writes the changes, and the changes they bring with them through cascades and orphans. When it fails, rows may have been
     * written, and the objects are as they were but for generated keys.
     *
     * @throws io.aludel.orm.error.OrmException if something cannot be written
     */
    public FlushResult flush(ChangeSet changes, FlushSession session) {
        FlushPlan plan = Expansion.expand(changes, session);
        FlushRun run = new FlushRun(plan, session, this);
        try {
            FlushOrder.order(plan, dependencies).forEach(step -> emit(step, run));
        } catch (RuntimeException e) {
            run.undo.undo();
            throw e;
        }
        run.expireOutdated();
        return result(plan, run);
    }

    private static void emit(Step step, FlushRun run) {
        if (step instanceof Step.Save save) {
            new SaveEmitter(run).emit(save.states());
        } else if (step instanceof Step.Delete delete) {
            new DeleteEmitter(run).emit(delete.states());
        } else if (step instanceof Step.InsertSecondary insert) {
            new SecondaryEmitter(run).insert(insert.rows());
        } else if (step instanceof Step.DeleteSecondary delete) {
            new SecondaryEmitter(run).delete(delete.rows());
        } else if (step instanceof Step.PostUpdate update) {
            new PostUpdateEmitter(run).emit(update.links());
        }
    }

    private static FlushResult result(FlushPlan plan, FlushRun run) {
        List<InstanceState> inserted = new ArrayList<>();
        List<InstanceState> updated = new ArrayList<>();
        for (InstanceState state : plan.saves()) {
            (plan.isNew(state) ? inserted : updated).add(state);
        }
        return new FlushResult(
                inserted,
                updated,
                List.copyOf(plan.deletes()),
                List.copyOf(plan.withdrawn()),
                List.copyOf(run.keySwitches));
    }

    List<TableSlots> tables(EntityMapping mapping) {
        return tables.computeIfAbsent(mapping, TableSlots::of);
    }

    KeyBlocks keyBlocks() {
        return keyBlocks;
    }
}
