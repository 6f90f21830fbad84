package io.aludel.orm.flush;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.mapping.MappingRegistry;

/** Writes what changed in a session. One per session maker; safe for use by many threads. */
public final class Flusher {
    private final Engine engine;
    private final MappingRegistry registry;

    public Flusher(Engine engine, MappingRegistry registry) {
        this.engine = engine;
        this.registry = registry;
    }

    /**
     * Writes the changes, and the changes they bring with them through cascades and orphans.
     *
     * @throws io.aludel.orm.error.OrmException if something cannot be written; rows may have been, and keys be on the objects
     */
    public FlushResult flush(ChangeSet changes, FlushSession session) {
        throw new UnsupportedOperationException("in progress: " + engine + registry + changes + session);
    }
}
