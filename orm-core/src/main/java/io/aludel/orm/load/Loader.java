package io.aludel.orm.load;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Result;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Query;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries about entities and makes their rows into objects. Keeps a plan for every statement it has met, so that an equal
 * one with other values is one look-up away from its SQL. Safe for use by many threads; a session is not.
 */
public final class Loader {
    private final Engine engine;
    private final MappingRegistry registry;
    private final Lowering lowering;

    public Loader(Engine engine, MappingRegistry registry) {
        this.engine = engine;
        this.registry = registry;
        this.lowering = new Lowering(registry);
    }

    /** Turns statements about entities into plain ones. */
    public Lowering lowering() {
        return lowering;
    }

    /**
     * Runs a query of entities, columns or both. Emits the query, and one statement per relationship and level that is to be
     * loaded right after it. Unless rows per round trip were asked for, everything is read before this returns.
     */
    public <R> Result<R> execute(Query<R> query, LoadSession session) {
        throw new UnsupportedOperationException("in progress");
    }

    /**
     * Reads an object by its identity with one SELECT, whether it is loaded already or not; null where there is no row or the
     * row is one of another class.
     */
    public @Nullable Managed get(EntityMapping mapping, Object identity, LoadOptions options, LoadSession session) {
        throw new UnsupportedOperationException("in progress");
    }

    /**
     * Loads what a read of an unloaded attribute needs: a relationship, perhaps for all objects of the same result; a deferred
     * column with its group; or every expired column.
     *
     * @throws io.aludel.orm.error.ObjectDeletedException if the row is gone
     */
    public void loadAttribute(InstanceState state, int attribute, LoadSession session) {
        throw new UnsupportedOperationException("in progress");
    }

    /** As {@link #loadAttribute}, also where an option or the mapping forbids lazy loading: what a flush needs to know. */
    public void loadForFlush(InstanceState state, int attribute, LoadSession session) {
        throw new UnsupportedOperationException("in progress");
    }

    /**
     * Reads attributes of an object again and overwrites them, changes not flushed included.
     *
     * @param attributes the indexes of the attributes, or null for all columns and for what loads with them
     * @return false if the row is gone
     */
    public boolean refresh(
            InstanceState state, @Nullable Collection<Integer> attributes, @Nullable Lock lock, LoadSession session) {
        throw new UnsupportedOperationException("in progress");
    }
}
