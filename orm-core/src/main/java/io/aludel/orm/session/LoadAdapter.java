package io.aludel.orm.session;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.load.LazyLoadWatch;
import io.aludel.orm.load.LoadSession;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.StateOwner;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session as loading sees it. */
final class LoadAdapter implements LoadSession {
    private final DefaultSession session;
    private final @Nullable LazyLoadWatch watch;

    private List<LoaderOption> options = List.of();

    LoadAdapter(DefaultSession session) {
        this.session = session;
        this.watch = watch(session.maker().options());
    }

    private static @Nullable LazyLoadWatch watch(SessionOptions options) {
        if (options.nPlusOne() == NPlusOne.OFF) {
            return null;
        }
        return options.nPlusOne() == NPlusOne.LOG
                ? LazyLoadWatch.logging(options.nPlusOneThreshold())
                : LazyLoadWatch.throwing(options.nPlusOneThreshold());
    }

    @Override
    public Connection connection(@Nullable Table table) {
        return session.transactions().connection(table);
    }

    @Override
    public IdentityMap identityMap() {
        return session.objects().identityMap();
    }

    @Override
    public StateOwner owner() {
        return session.owner();
    }

    @Override
    public List<LoaderOption> options() {
        return options;
    }

    /** Whether listeners want to see what the session loads by itself. */
    boolean hearsOwnLoads() {
        return session.events().execute.hears(Session.class);
    }

    /** Runs something that the session loads by itself, after listeners have seen it. */
    <T extends @Nullable Object> T told(OwnLoad loads, Supplier<T> work) {
        if (!hearsOwnLoads()) {
            return work.get();
        }
        StatementExecution execution = new StatementExecution(session, loads);
        execution.tell(session.events());
        List<LoaderOption> before = options;
        options = execution.options();
        try {
            return work.get();
        } finally {
            options = before;
        }
    }

    @Override
    public Lazy lazyDefault() {
        return session.maker().options().lazyLoading();
    }

    @Override
    public boolean hearsLoads() {
        EventHub events = session.events();
        return savepoint() != null
                || !events.on(ObjectMoment.LOAD).isEmpty()
                || !events.on(ObjectMoment.LOADED_AS_PERSISTENT).isEmpty()
                || !events.on(ObjectMoment.REFRESH).isEmpty();
    }

    @Override
    public void loaded(InstanceState state) {
        noteRead(state);
        Managed entity = state.entity();
        if (entity != null) {
            session.events().tell(ObjectMoment.LOAD, session, entity);
            keepAsLoaded(state);
            session.events().tell(ObjectMoment.LOADED_AS_PERSISTENT, session, entity);
        }
    }

    // Columns that listeners to loads set are as if the row had had them.
    private void keepAsLoaded(InstanceState state) {
        if (!session.objects().modified().containsKey(state)) {
            return;
        }
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (attribute instanceof ColumnAttributeMapping && state.isWritten(attribute.index())) {
                state.commit(attribute.index());
            }
        }
        if (!NetChanges.hasAny(state)) {
            state.commitAll();
            session.objects().modified().remove(state);
        }
    }

    @Override
    public void refreshed(InstanceState state) {
        noteRead(state);
        Managed entity = state.entity();
        if (entity != null) {
            session.events().tell(ObjectMoment.REFRESH, session, entity);
        }
    }

    // What was read inside a savepoint shows what was written there, so it goes when the savepoint is rolled back.
    private void noteRead(InstanceState state) {
        Frame frame = savepoint();
        if (frame != null) {
            frame.touched(state);
        }
    }

    /** Notes that an attribute is loaded by itself, perhaps on several objects at once. */
    void noteLoad(AttributeMapping attribute) {
        Frame frame = savepoint();
        if (frame != null && attribute instanceof RelationshipMapping) {
            frame.loaded(attribute);
        }
    }

    private @Nullable Frame savepoint() {
        DefaultTransaction current = session.transactions().current();
        return current != null && current.isNested() ? current.frame() : null;
    }

    @Override
    public @Nullable LazyLoadWatch lazyLoadWatch() {
        return watch;
    }
}
