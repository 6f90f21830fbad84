package io.aludel.orm.session;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.ConnectionSource;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.Flusher;
import io.aludel.orm.load.Engines;
import io.aludel.orm.load.Loader;
import io.aludel.orm.mapping.MappingRegistry;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on one engine with one set of mapped classes, all behaving alike. Make one per database and keep it: it holds
 * the plans of queries and flushes. Methods that configure answer a new maker, which shares plans and listeners with the old
 * one. Safe for use by many threads.
 */
public final class SessionMaker {
    private static final int N_PLUS_ONE_THRESHOLD = 10;

    private final Engines engines;
    private final MetaData metadata;
    private final Loader loader;
    private final Flusher flusher;
    private final EventHub hub;
    private final SessionOptions options;

    private SessionMaker(
            Engines engines, MetaData metadata, Loader loader, Flusher flusher, EventHub hub, SessionOptions options) {
        this.engines = engines;
        this.metadata = metadata;
        this.loader = loader;
        this.flusher = flusher;
        this.hub = hub;
        this.options = options;
    }

    /** A maker for every entity that the compiler run indexed. */
    public static SessionMaker of(Engine engine) {
        return of(engine, MetaData.all());
    }

    /** A maker for the given entities. */
    public static SessionMaker of(Engine engine, MetaData metadata) {
        Engines engines = Engines.of(engine);
        return new SessionMaker(
                engines,
                metadata,
                new Loader(engines, metadata.registry()),
                new Flusher(metadata.registry()),
                new EventHub(metadata.registry()),
                SessionOptions.DEFAULT);
    }

    /**
     * A maker whose sessions keep these entities, with all classes of their hierarchies and the association tables between
     * them, on another engine. A session takes one connection per engine it needs; the transactions are committed one after
     * the other, the main engine's first, and not as one: what must not be torn apart belongs on one engine. One statement
     * runs on one engine, that of the first table it names, so relationships between engines cannot be joined, but are loaded by
     * statements of their own. Not for sessions whose transaction somebody else ends.
     */
    public SessionMaker bind(Engine engine, Class<?>... entities) {
        Engines changed = engines.with(engine, metadata.tablesOf(entities));
        MappingRegistry registry = metadata.registry();
        return new SessionMaker(changed, metadata, new Loader(changed, registry), new Flusher(registry), hub, options);
    }

    /** Whether queries and lazy loads flush first. On unless set. */
    public SessionMaker autoflush(boolean autoflush) {
        return with(options.withAutoflush(autoflush));
    }

    /** Whether a commit expires what is loaded. On unless set. */
    public SessionMaker expireOnCommit(boolean expireOnCommit) {
        return with(options.withExpireOnCommit(expireOnCommit));
    }

    /** Whether every change fails, at the change. Off unless set. */
    public SessionMaker readOnly(boolean readOnly) {
        return with(options.withReadOnly(readOnly));
    }

    /** The isolation level of every transaction; that of the data source unless set. A framework's transactions keep theirs. */
    public SessionMaker isolation(Isolation isolation) {
        return with(options.withIsolation(isolation));
    }

    /** How lazy relationships are loaded that do not say it themselves: BATCH unless set, SELECT or RAISE. */
    public SessionMaker lazyLoading(Lazy lazyLoading) {
        return with(options.withLazyLoading(lazyLoading));
    }

    /** What happens when a session is about to load one relationship lazily, object by object, for the tenth time. */
    public SessionMaker nPlusOne(NPlusOne reaction) {
        return nPlusOne(reaction, N_PLUS_ONE_THRESHOLD);
    }

    /**
     * What happens when a session is about to load one relationship lazily, object by object, for the {@code threshold}-th time.
     * The message names the code that asked the entity for it.
     */
    public SessionMaker nPlusOne(NPlusOne reaction, int threshold) {
        return with(options.withNPlusOne(reaction, threshold));
    }

    /** Opens a session. Close it. It connects when it first needs to. */
    public Session open() {
        return new DefaultSession(this, null, null);
    }

    /** Opens a session that takes its connections from elsewhere. Close it. */
    public Session open(ConnectionSource source) {
        return new DefaultSession(
                this, null, () -> SessionConnection.own(isolated(engines.main().connect(source))));
    }

    /** Opens a session on a connection that stays the caller's, joining its transaction as CONDITIONAL_SAVEPOINT says. */
    public Session open(Connection connection) {
        return open(connection, JoinMode.CONDITIONAL_SAVEPOINT);
    }

    /**
     * Opens a session on a connection that stays the caller's. Close the session first.
     *
     * @param mode what the session's commit and rollback do to a transaction that the connection is in already
     */
    public Session open(Connection connection, JoinMode mode) {
        return new DefaultSession(this, null, () -> SessionConnection.lent(connection, mode));
    }

    /** Opens a session in a transaction that somebody else begins and ends, for frameworks. */
    public SessionControl openManaged(ConnectionSource source, TransactionScope scope) {
        if (engines.areSeveral()) {
            throw new OrmException(
                    ErrorCode.MANAGED_SESSION,
                    "Cannot open a session for " + scope.description()
                            + ": its maker has several engines, and only one of them takes part in that transaction. Make a"
                            + " SessionMaker per engine.");
        }
        return new ManagedControl(new DefaultSession(
                this, scope, () -> SessionConnection.own(engines.main().connect(source))));
    }

    private Connection isolated(Connection opened) {
        Isolation isolation = options.isolation();
        return isolation == null ? opened : opened.isolation(isolation);
    }

    /** Opens a session, does the work, commits and closes. What the work throws rolls back and is thrown again. */
    public void inTransaction(Consumer<Session> work) {
        try (Session session = open()) {
            work.accept(session);
            session.commit();
        }
    }

    /** Opens a session, does the work, commits, closes and answers. What the work throws rolls back and is thrown again. */
    public <T extends @Nullable Object> T fromTransaction(Function<Session, T> work) {
        try (Session session = open()) {
            T answer = work.apply(session);
            session.commit();
            return answer;
        }
    }

    /** The events of this maker's sessions, and of makers derived from it or that it was derived from. */
    public SessionEvents events() {
        return new SessionEvents(hub);
    }

    /** The engine of all entities that are not bound to another. */
    public Engine engine() {
        return engines.main();
    }

    Engines engines() {
        return engines;
    }

    SessionConnection connect(Engine engine) {
        return SessionConnection.own(isolated(engine.connect()));
    }

    public MetaData metadata() {
        return metadata;
    }

    MappingRegistry registry() {
        return metadata.registry();
    }

    Loader loader() {
        return loader;
    }

    Flusher flusher() {
        return flusher;
    }

    EventHub hub() {
        return hub;
    }

    SessionOptions options() {
        return options;
    }

    private SessionMaker with(SessionOptions changed) {
        return new SessionMaker(engines, metadata, loader, flusher, hub, changed);
    }
}
