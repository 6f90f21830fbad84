package io.aludel.orm.session;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.engine.Result;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.LoadOptions;
import io.aludel.orm.load.Loader;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Query;
import io.aludel.orm.state.CascadeWalker;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything of a session that reads: queries, keys, lazy attributes, refreshes. Flushes before, where it must. */
final class Loading {
    private final DefaultSession session;
    private final SessionObjects objects;
    private final LoadAdapter adapter;

    Loading(DefaultSession session, SessionObjects objects) {
        this.session = session;
        this.objects = objects;
        this.adapter = new LoadAdapter(session);
    }

    LoadAdapter adapter() {
        return adapter;
    }

    <R extends @Nullable Object> Result<R> execute(Query<R> query) {
        session.guard().requireSql();
        if (query.executionOptions().autoflush()) {
            session.autoflush();
        }
        return loader().execute(query, adapter);
    }

    @Nullable
    Managed get(EntityMapping mapping, Object key, LoadOptions options) {
        session.guard().requireUsable();
        Object identity = mapping.id().normalise(key);
        boolean asksDatabase = options.populatesExisting() || options.lock() != null;
        InstanceState held = asksDatabase ? null : objects.identityMap().find(mapping.root(), identity);
        if (held != null) {
            return held(held, mapping);
        }
        session.guard().requireSql();
        session.autoflush();
        held = asksDatabase ? null : objects.identityMap().find(mapping.root(), identity);
        return held != null ? held(held, mapping) : read(mapping, identity, options);
    }

    private @Nullable Managed read(EntityMapping mapping, Object identity, LoadOptions options) {
        if (!adapter.hearsOwnLoads()) {
            return loader().get(mapping, identity, options, adapter);
        }
        return adapter.told(OwnLoad.byKey(mapping), () -> loader().get(mapping, identity, options, adapter));
    }

    /** The objects with these identities that have a row, read by as few statements as possible; none is held yet. */
    List<Managed> getAll(EntityMapping mapping, Set<Object> identities) {
        session.guard().requireSql();
        return adapter.told(OwnLoad.byKey(mapping), () -> loader().getAll(mapping, identities, adapter));
    }

    private @Nullable Managed held(InstanceState state, EntityMapping mapping) {
        Managed entity = state.entity();
        if (entity == null || state.mapping() != mapping && !state.mapping().isA(mapping)) {
            return null;
        }
        return !state.hasExpired(entity) || refilled(state) ? entity : null;
    }

    /** Loads what is expired; answers false, and takes the object for deleted, when its row is gone. */
    private boolean refilled(InstanceState state) {
        try {
            refill(state);
            return true;
        } catch (ObjectDeletedException e) {
            rowGone(state);
            return false;
        }
    }

    private void rowGone(InstanceState state) {
        Managed entity = state.entity();
        session.transactions().autobegin().frame().deleted(state);
        if (entity != null) {
            objects.rowDeleted(state, entity);
        }
    }

    /** Loads the expired attributes of an object. */
    void refill(InstanceState state) {
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (state.isExpired(attribute.index())) {
                load(state, attribute.index());
                return;
            }
        }
    }

    /** Loads an attribute that is read and not there. */
    void load(InstanceState state, int attribute) {
        load(state, attribute, () -> loader().loadAttribute(state, attribute, adapter));
    }

    /** As {@link #load}, whatever an option or the mapping forbids. */
    void loadForCascade(InstanceState state, int attribute) {
        load(state, attribute, () -> loader().loadForCascade(state, attribute, adapter));
    }

    private void load(InstanceState state, int attribute, Runnable work) {
        session.guard().requireSql();
        session.autoflush();
        if (!state.isLoaded(attribute)) {
            AttributeMapping mapping = state.mapping().attribute(attribute);
            adapter.noteLoad(mapping);
            adapter.told(OwnLoad.attribute(state, mapping), () -> {
                work.run();
                return true;
            });
        }
    }

    void refresh(Managed entity, boolean forUpdate, Attribute<?>... attributes) {
        InstanceState state = requirePersistent(entity, "refresh");
        expireGraph(state, attributes);
        session.guard().requireSql();
        session.autoflush();
        Lock lock = forUpdate ? Lock.forUpdate() : null;
        boolean isThere = adapter.told(
                OwnLoad.refresh(state), () -> loader().refresh(state, indices(state, attributes), lock, adapter));
        if (!isThere) {
            throw new ObjectDeletedException(
                    ErrorCode.ROW_GONE,
                    "Cannot refresh " + state.label()
                            + ": its row is not there any more. Expunge the object, or use get(),"
                            + " which answers null.");
        }
    }

    private static @Nullable List<Integer> indices(InstanceState state, Attribute<?>... attributes) {
        if (attributes.length == 0) {
            return null;
        }
        return Arrays.stream(attributes)
                .map(attribute -> state.mapping().attribute(attribute.name()).index())
                .toList();
    }

    private Loader loader() {
        return session.maker().loader();
    }

    void expire(Managed entity, Attribute<?>... attributes) {
        expireGraph(requirePersistent(entity, "expire"), attributes);
    }

    private void expireGraph(InstanceState state, Attribute<?>... attributes) {
        if (attributes.length > 0) {
            for (Attribute<?> attribute : attributes) {
                state.expire(state.mapping().attribute(attribute.name()).index());
            }
            return;
        }
        Managed entity = state.entity();
        List<Managed> reached = entity == null
                ? List.of()
                : CascadeWalker.reachable(entity, Cascade.REFRESH_EXPIRE, CascadeWalker.Unloaded.SKIP);
        List<Managed> orphans = entity == null ? List.of() : session.attaching().newChildrenOf(entity, reached);
        objects.expire(state);
        orphans.forEach(session.attaching()::letGo);
        for (Managed each : reached) {
            InstanceState other = InstanceState.of(each);
            if (other != null && other.owner() == session.owner() && other.lifecycle() == Lifecycle.PERSISTENT) {
                objects.expire(other);
            }
        }
    }

    private InstanceState requirePersistent(Managed entity, String what) {
        session.guard().requireUsable();
        InstanceState state = InstanceState.of(entity);
        if (state == null || state.owner() != session.owner() || state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new OrmException(
                    ErrorCode.NOT_PERSISTENT,
                    "Cannot " + what + " " + Labels.of(entity)
                            + ": it is not a persistent object of this session. Flush a new"
                            + " object first; add or merge a detached one.");
        }
        return state;
    }
}
