package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.LoadOptions;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The session that makers open. Checks who may do what, and hands the work to the part that does it. */
final class DefaultSession implements Session {
    private final SessionMaker maker;
    private final @Nullable TransactionScope scope;
    private final @Nullable Supplier<SessionConnection> connections;
    private final SessionGuard guard;
    private final SessionObjects objects;
    private final UnitOfWork unitOfWork;
    private final Transactions transactions;
    private final Attaching attaching;
    private final Owner owner;
    // Made for the first read: many sessions only write.
    private @Nullable Loading loading;
    private int noAutoflush;
    private @Nullable Map<String, Object> info;
    private @Nullable EntityMapping lastMapping;

    /**
     * @param scope null unless somebody else ends transactions
     * @param connections null: the maker's own
     */
    DefaultSession(
            SessionMaker maker, @Nullable TransactionScope scope, @Nullable Supplier<SessionConnection> connections) {
        this.maker = maker;
        this.scope = scope;
        this.guard = new SessionGuard(scope);
        this.connections = connections;
        this.owner = new Owner(this);
        this.objects = new SessionObjects(this);
        this.unitOfWork = new UnitOfWork(this, objects);
        this.transactions = new Transactions(this);
        this.attaching = new Attaching(this, objects);
        if (maker.options().readOnly()) {
            guard.makeReadOnly("the session was opened read-only");
        }
    }

    @Override
    public void add(Object entity) {
        attaching.add(managed(entity));
    }

    @Override
    public void addAll(Iterable<?> entities) {
        entities.forEach(this::add);
    }

    @Override
    public void delete(Object entity) {
        attaching.delete(managed(entity));
    }

    @Override
    public void deleteAll(Iterable<?> entities) {
        entities.forEach(this::delete);
    }

    @Override
    public <E> E merge(E entity) {
        return new Merge(this, true).merge(entity);
    }

    @Override
    public <E> List<E> mergeAll(Iterable<E> entities) {
        return new Merge(this, true).mergeAll(entities);
    }

    @Override
    public <E> List<E> upsertAll(Iterable<E> entities, Attribute<?>... unique) {
        return Upsert.all(this, entities, unique);
    }

    @Override
    public <E> E mergeWithoutLoading(E entity) {
        return new Merge(this, false).merge(entity);
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key) {
        return type.cast(loading().get(mapping(type), key, LoadOptions.DEFAULT));
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key, LoaderOption... options) {
        LoadOptions how = options.length == 0 ? LoadOptions.DEFAULT : LoadOptions.DEFAULT.options(List.of(options));
        return type.cast(loading().get(mapping(type), key, how));
    }

    @Override
    public <E> @Nullable E get(Class<E> type, Object key, GetOptions how) {
        Lock lock = how.forUpdate() ? Lock.forUpdate() : null;
        return type.cast(loading().get(mapping(type), key, new LoadOptions(how.populateExisting(), lock, List.of())));
    }

    @Override
    public <E> E getOne(Class<E> type, Object key) {
        return one(get(type, key), type, key);
    }

    @Override
    public <E> E getOne(Class<E> type, Object key, LoaderOption... options) {
        return one(get(type, key, options), type, key);
    }

    private <E> E one(@Nullable E found, Class<E> type, Object key) {
        if (found == null) {
            throw new NoResultException(
                    ErrorCode.NO_RESULT,
                    "Cannot get " + mapping(type).name() + "#" + key
                            + ": there is no such row. Use find() or get() if that may be.");
        }
        return found;
    }

    @Override
    public void flush() {
        unitOfWork.flushAll();
    }

    @Override
    public void commit() {
        guard.requireUnmanaged("commit");
        transactions.commit();
    }

    @Override
    public void rollback() {
        guard.requireUnmanaged("roll back");
        guard.requireOpen();
        transactions.rollback();
    }

    @Override
    public SessionTransaction begin() {
        guard.requireUnmanaged("begin a transaction in");
        guard.requireUsable();
        return transactions.begin();
    }

    @Override
    public SessionTransaction beginNested() {
        guard.requireUsable();
        return transactions.beginNested();
    }

    @Override
    public Optional<SessionTransaction> transaction() {
        guard.requireOpen();
        return Optional.ofNullable(transactions.outermost());
    }

    @Override
    public Optional<SessionTransaction> nestedTransaction() {
        guard.requireOpen();
        DefaultTransaction current = transactions.current();
        return current != null && current.isNested() ? Optional.of(current) : Optional.empty();
    }

    @Override
    public boolean inTransaction() {
        guard.requireOpen();
        return transactions.current() != null;
    }

    @Override
    public boolean inNestedTransaction() {
        guard.requireOpen();
        DefaultTransaction current = transactions.current();
        return current != null && current.isNested();
    }

    @Override
    public boolean isActive() {
        return !guard.isClosed() && guard.failure() == null;
    }

    @Override
    public void refresh(Object entity, Attribute<?>... attributes) {
        loading().refresh(managed(entity), false, attributes);
    }

    @Override
    public void refreshForUpdate(Object entity) {
        loading().refresh(managed(entity), true);
    }

    @Override
    public <E, T> void setExpression(E entity, ScalarAttribute<? super E, T> attribute, Expression<? extends T> value) {
        new ComputedAttributes(this).set(managed(entity), attribute, value);
    }

    @Override
    public void expire(Object entity, Attribute<?>... attributes) {
        loading().expire(managed(entity), attributes);
    }

    @Override
    public void expireAll() {
        guard.requireUsable();
        objects.expireAll();
    }

    @Override
    public void expunge(Object entity) {
        guard.requireOpen();
        attaching.expunge(managed(entity));
    }

    @Override
    public void expungeAll() {
        guard.requireOpen();
        attaching.expungeAll();
    }

    @Override
    public void close() {
        guard.requireUnmanaged("close");
        closeWithoutAsking();
    }

    void closeWithoutAsking() {
        if (guard.isClosed()) {
            return;
        }
        try {
            transactions.close();
        } finally {
            attaching.expungeForGood();
            guard.close();
        }
    }

    @Override
    public boolean isClosed() {
        return guard.isClosed();
    }

    @Override
    public boolean contains(Object entity) {
        guard.requireOpen();
        InstanceState state = InstanceState.of(managed(entity));
        return state != null && objects.contains(state);
    }

    @Override
    public boolean isModified(Object entity) {
        guard.requireOpen();
        InstanceState state = InstanceState.of(managed(entity));
        return state != null && NetChanges.hasAny(state);
    }

    @Override
    public boolean isRowModified(Object entity) {
        guard.requireOpen();
        InstanceState state = InstanceState.of(managed(entity));
        return state != null && NetChanges.hasAnyOfRow(state);
    }

    @Override
    public Set<Object> newObjects() {
        guard.requireOpen();
        return new IdentitySet(objects.added().entities());
    }

    @Override
    public Set<Object> dirty() {
        return copy(objects.dirty());
    }

    @Override
    public Set<Object> deleted() {
        return copy(objects.deleted().keySet());
    }

    @Override
    public IdentityMapView identityMap() {
        guard.requireOpen();
        return new DefaultIdentityMapView(this);
    }

    @Override
    public <R extends @Nullable Object> Result<R> execute(Query<R> query) {
        guard.requireSql();
        return events().execute.hears(Session.class) ? new StatementExecution(this, query).execute(query) : run(query);
    }

    @Override
    public UpdateResult execute(DmlStatement statement) {
        guard.requireSql();
        return events().execute.hears(Session.class)
                ? new StatementExecution(this, statement).execute()
                : run(statement);
    }

    @Override
    public UpdateResult execute(DmlStatement statement, Collection<? extends Map<?, ?>> rows) {
        guard.requireSql();
        if (rows.isEmpty()) {
            return new UpdateResult(0);
        }
        if (statement instanceof Insert insert) {
            return execute(insert.values(rows));
        }
        return events().execute.hears(Session.class)
                ? new StatementExecution(this, statement).execute(() -> bulk().execute(statement, rows))
                : bulk().execute(statement, rows);
    }

    @Override
    public <R extends @Nullable Object> Result<R> scalars(Query<R> query) {
        return execute(query);
    }

    @Override
    public <R extends @Nullable Object> @Nullable R scalar(Query<R> query) {
        return execute(query).first().orElse(null);
    }

    <R extends @Nullable Object> Result<R> run(Query<R> query) {
        return query instanceof Returning<R> returning
                ? bulk().execute(returning)
                : loading().execute(query);
    }

    private BulkStatements bulk() {
        return new BulkStatements(this);
    }

    UpdateResult run(DmlStatement statement) {
        return bulk().execute(statement);
    }

    @Override
    public Connection connection() {
        return transactions.connection();
    }

    @Override
    public Connection connection(Class<?> entity) {
        return transactions.connection(mapping(entity).table());
    }

    @Override
    public Connection connection(Isolation isolation) {
        guard.requireUnmanaged("choose the isolation level of");
        return transactions.connection(isolation);
    }

    @Override
    public Map<String, Object> info() {
        Map<String, Object> known = info;
        if (known == null) {
            known = new HashMap<>();
            info = known;
        }
        return known;
    }

    @Override
    public void noAutoflush(Runnable work) {
        noAutoflush++;
        try {
            work.run();
        } finally {
            noAutoflush--;
        }
    }

    @Override
    public <T extends @Nullable Object> T noAutoflush(Supplier<T> work) {
        noAutoflush++;
        try {
            return work.get();
        } finally {
            noAutoflush--;
        }
    }

    /** Names the session and counts its objects; loads nothing. */
    @Override
    public String toString() {
        return "Session@" + Integer.toHexString(System.identityHashCode(this)) + "["
                + objects.identityMap().size()
                + " persistent, " + objects.added().size() + " new, "
                + objects.deleted().size() + " deleted"
                + (guard.isClosed() ? ", closed]" : "]");
    }

    /** Flushes before something reads, unless that is off or a flush is what reads. */
    void autoflush() {
        if (maker.options().autoflush() && noAutoflush == 0 && !unitOfWork.isFlushing() && !objects.isClean()) {
            try {
                unitOfWork.flushAll();
            } catch (OrmException e) {
                e.addSuppressed(new AutoflushNote());
                throw e;
            }
        }
    }

    Managed managed(Object entity) {
        Objects.requireNonNull(entity, "entity");
        if (entity instanceof Managed managed) {
            return managed;
        }
        mapping(entity.getClass());
        throw new OrmException(
                ErrorCode.UNMAPPED_CLASS,
                "Cannot use an object of " + entity.getClass().getName()
                        + ": it is not an entity. Annotate the class with" + " @Entity, or pass an entity.");
    }

    InstanceState stateOf(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        return state != null ? state : new InstanceState(mapping(entity.getClass()), entity);
    }

    EntityMapping mapping(Class<?> type) {
        EntityMapping last = lastMapping;
        if (last == null || last.type() != type) {
            last = maker.registry().mapping(type);
            lastMapping = last;
        }
        return last;
    }

    SessionConnection openConnection() {
        return connections == null ? maker.connect(maker.engine()) : connections.get();
    }

    boolean isManaged() {
        return scope != null;
    }

    @Nullable
    TransactionScope scope() {
        return scope;
    }

    /** Tells the owner of the transaction that nothing but a rollback is left. */
    void markRollbackOnly() {
        TransactionScope owning = scope;
        if (owning != null) {
            owning.markRollbackOnly();
        }
    }

    boolean expiresOnCommit() {
        return maker.options().expireOnCommit();
    }

    SessionMaker maker() {
        return maker;
    }

    SessionGuard guard() {
        return guard;
    }

    SessionObjects objects() {
        return objects;
    }

    UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    Transactions transactions() {
        return transactions;
    }

    Loading loading() {
        Loading known = loading;
        if (known == null) {
            known = new Loading(this, objects);
            loading = known;
        }
        return known;
    }

    Attaching attaching() {
        return attaching;
    }

    EventHub events() {
        return maker.hub();
    }

    Owner owner() {
        return owner;
    }

    private Set<Object> copy(Collection<InstanceState> states) {
        guard.requireOpen();
        List<Managed> entities = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            entities.add(Objects.requireNonNull(state.entity(), "reclaimed"));
        }
        return new IdentitySet(entities);
    }
}
