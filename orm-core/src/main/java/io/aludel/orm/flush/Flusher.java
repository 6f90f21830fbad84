package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed in a session, in the stages that {@code docs/design/flush.md} describes. One per session maker; safe for use
 * by many threads.
 */
public final class Flusher {
    private final MappingRegistry registry;
    private final ConcurrentHashMap<EntityMapping, EntityPlan> plans = new ConcurrentHashMap<>();
    private final KeyBlocks sequences = new KeyBlocks();
    private volatile @Nullable MappingRanks ranks;

    public Flusher(MappingRegistry registry) {
        this.registry = registry;
    }

    /**
     * Writes the changes, and the changes they bring with them through cascades and orphans. When it fails, rows may have been
     * written, and the objects are as they were before.
     *
     * @throws io.aludel.orm.error.OrmException if something cannot be written
     */
    public FlushResult flush(ChangeSet changes, FlushSession session) {
        WorkSet works = new Expansion(session, this::plan).expand(changes);
        UndoLog undo = new UndoLog();
        try {
            ObjectWriter objects = new ObjectWriter(undo);
            new RowSwitches(works, session.identityMap(), objects).find();
            if (works.isEmpty()) {
                return new Settlement(works, objects, undo).result();
            }
            FlushPlan plan = new FlushOrder(session, works, ranks()).plan();
            new Emission(session, works, ranks(), sequences, objects).run(plan);
            return new Settlement(works, objects, undo).result();
        } catch (RuntimeException | Error e) {
            undo.undo();
            throw e;
        }
    }

    private EntityPlan plan(EntityMapping mapping) {
        EntityPlan known = plans.get(mapping);
        return known != null ? known : plans.computeIfAbsent(mapping, EntityPlan::new);
    }

    private MappingRanks ranks() {
        MappingRanks known = ranks;
        if (known == null) {
            known = new MappingRanks(registry);
            ranks = known;
        }
        return known;
    }
}
