package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.LruCache;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.engine.Result;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Binds;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.ExecutionOptions;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.TextQuery;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries about entities and makes their rows into objects. Keeps a plan for every statement it has met, so that an equal
 * one with other values is one look-up away from its SQL. Safe for use by many threads; a session is not.
 */
public final class Loader {
    private static final int PLANS = 1_000;
    private static final @Nullable Object[] NO_VALUES = {};

    private final Engines engines;
    private final MappingRegistry registry;
    private final LruCache<Statement, QueryPlan> queryPlans = new LruCache<>(PLANS);
    private final LruCache<Object, Object> partPlans = new LruCache<>(PLANS);
    private final KeyLoader keyLoader = new KeyLoader(this);

    private record PartKey(RelationshipMapping relationship, FetchOptions options, Path path, int keys) {}

    public Loader(Engines engines, MappingRegistry registry) {
        this.engines = engines;
        this.registry = registry;
    }

    /** Turns statements about entities into plain ones. */
    public Lowering lowering() {
        return new Lowering(registry);
    }

    // Made when needed, so that a first query that needs none does not load their classes.

    private ColumnLoader columnLoader() {
        return new ColumnLoader(this);
    }

    private AttributeLoader attributeLoader() {
        return new AttributeLoader(this, columnLoader());
    }

    MappingRegistry registry() {
        return registry;
    }

    BoundStatement compile(Statement plain) {
        return compile(plain, engines.deciding(plain));
    }

    BoundStatement compile(Statement plain, @Nullable Table table) {
        return new BoundStatement(engines.of(table).dialect().compile(plain), table);
    }

    /** How often a query's plan was found, for tests and metrics. */
    public long planHits() {
        return queryPlans.hits();
    }

    /** How often a query's plan had to be made, for tests and metrics. */
    public long planMisses() {
        return queryPlans.misses();
    }

    /**
     * Runs a query of entities, columns or both. Emits the query, and one statement per relationship and level that is to be
     * loaded right after it. Unless rows per round trip were asked for, everything is read before this returns.
     */
    @SuppressWarnings("unchecked")
    public <R> Result<R> execute(Query<R> query, LoadSession session) {
        Query<R> asked = query instanceof Select<R> select && !session.options().isEmpty()
                ? select.options(session.options().toArray(LoaderOption[]::new))
                : query;
        if (query instanceof TextQuery<R> text) {
            return new TextQueries(this).execute(text, session);
        }
        QueryPlan plan = plan(asked);
        @Nullable Object[] values = Binds.values(asked);
        ExecutionOptions options = plan.options();
        QueryOptions how = QueryOptions.of(options.fetchRows(), options.timeout());
        Cursor cursor = plan.plan().open(session, values, how);
        QueryRun run = new QueryRun(plan, cursor, session, values);
        return (Result<R>) (options.fetchRows() > 0 ? run.streamed(options.fetchRows()) : run.all());
    }

    private QueryPlan plan(Query<?> query) {
        Statement canonical = query.canonical();
        QueryPlan known = queryPlans.find(canonical);
        if (known != null) {
            return known;
        }
        // What is kept must not hold on to this execution's values, objects perhaps.
        Query<?> key = (Query<?>) new BlankBinds().statement(Binds.number(canonical));
        int slots = Binds.of(key).size();
        return queryPlans.get(key, missing -> new QueryPlanner(this, key, slots).plan());
    }

    /**
     * Reads an object by its identity with one SELECT, whether it is loaded already or not; null where there is no row or the
     * row is one of another class.
     */
    public @Nullable Managed get(EntityMapping mapping, Object identity, LoadOptions options, LoadSession session) {
        Fill fill =
                options.populatesExisting() ? Fill.EVERYTHING : options.lock() != null ? Fill.UNCHANGED : Fill.MISSING;
        Managed found;
        if (options.options().isEmpty() && session.options().isEmpty()) {
            found = keyLoader.whole(mapping, identity, FetchOptions.NONE, NO_VALUES, options.lock(), fill, session);
        } else {
            found = (Managed)
                    execute(byKey(mapping, identity, options), session).first().orElse(null);
        }
        return mapping.type().isInstance(found) ? found : null;
    }

    /** Reads the objects with these identities that have a row, with one statement for up to 500 of them. */
    public List<Managed> getAll(EntityMapping mapping, Collection<Object> identities, LoadSession session) {
        List<Managed> found = new ArrayList<>(identities.size());
        List<Object> all = new ArrayList<>(identities);
        int most = RelationshipLoader.CHUNK / mapping.id().columns().size();
        for (int from = 0; from < all.size(); from += most) {
            List<Object> chunk = all.subList(from, Math.min(from + most, all.size()));
            EntityClass<?> entity = SQL.entity(mapping.type());
            Select<?> select = SQL.select((Element<?>) entity).where(KeyColumn.oneOf(entity, mapping, chunk));
            execute(select, session).all().forEach(each -> found.add((Managed) each));
        }
        return found;
    }

    private static Select<?> byKey(EntityMapping mapping, Object identity, LoadOptions options) {
        EntityClass<?> entity = SQL.entity(mapping.type());
        Select<?> select = SQL.select((Element<?>) entity)
                .where(KeyColumn.equal(entity, mapping, identity))
                .options(options.options().toArray(LoaderOption[]::new))
                .lock(options.lock());
        return options.populatesExisting() ? select.populateExisting() : select;
    }

    /**
     * Loads what a read of an unloaded attribute needs: a relationship, perhaps for all objects of the same result; a deferred
     * column with its group; or every expired column.
     *
     * @throws io.aludel.orm.error.ObjectDeletedException if the row is gone
     */
    public void loadAttribute(InstanceState state, int attribute, LoadSession session) {
        attributeLoader().load(state, attribute, LoadReason.READ, session);
    }

    /**
     * As {@link #loadAttribute}, also where an option or the mapping forbids lazy loading, and by the keys of the last flush:
     * what a cascade leads on from.
     */
    public void loadForCascade(InstanceState state, int attribute, LoadSession session) {
        attributeLoader().load(state, attribute, LoadReason.CASCADE, session);
    }

    /** As {@link #loadForCascade}, but of this object alone: what a flush needs to know. */
    public void loadForFlush(InstanceState state, int attribute, LoadSession session) {
        attributeLoader().load(state, attribute, LoadReason.FLUSH, session);
    }

    /**
     * Fills columns of objects of one class that lack them, foreign keys without a field included, with one statement for up to
     * 500 of them. Where a row is gone nothing happens.
     */
    public void loadColumns(List<InstanceState> states, Set<Integer> attributes, LoadSession session) {
        int most = RelationshipLoader.CHUNK
                / states.get(0).mapping().id().columns().size();
        for (int from = 0; from < states.size(); from += most) {
            columns(states.subList(from, Math.min(from + most, states.size())), attributes, session);
        }
    }

    /** Fills columns of objects of one class. */
    void columns(List<InstanceState> states, Set<Integer> attributes, LoadSession session) {
        columnLoader().load(states, attributes, Set.of(), false, session);
    }

    void refill(InstanceState state, LoadSession session) {
        attributeLoader().expired(state, session);
    }

    /**
     * Reads attributes of an object again and overwrites them, changes not flushed included.
     *
     * @param attributes the indexes of the attributes, or null for all columns and for what loads with them
     * @return false if the row is gone
     */
    public boolean refresh(
            InstanceState state, @Nullable Collection<Integer> attributes, @Nullable Lock lock, LoadSession session) {
        if (attributes == null || lock != null) {
            return refreshAll(state, lock, session);
        }
        attributes.forEach(state::expire);
        Set<Integer> columns = new TreeSet<>();
        Set<Integer> hidden = new TreeSet<>();
        for (int index : attributes) {
            if (state.mapping().attribute(index) instanceof RelationshipMapping relationship) {
                expireForeignKey(state, relationship, columns, hidden);
            } else if (!state.isLoaded(index)) {
                columns.add(index);
            }
        }
        boolean reads = !hidden.isEmpty() || !columns.isEmpty();
        if (reads && !columnLoader().load(List.of(state), columns, hidden, false, session)) {
            return false;
        }
        for (int index : attributes) {
            if (state.mapping().attribute(index) instanceof RelationshipMapping && !state.isLoaded(index)) {
                attributeLoader().load(state, index, LoadReason.FLUSH, session);
            }
        }
        return true;
    }

    /** What a reference refers to is as new as the foreign key. Finds its columns: attributes, and those without a field. */
    private static void expireForeignKey(
            InstanceState state, RelationshipMapping relationship, Set<Integer> columns, Set<Integer> hidden) {
        if (!relationship.isSimpleManyToOne()) {
            return;
        }
        for (ColumnMapping column : relationship.identityColumns()) {
            ColumnAttributeMapping attribute = column.attribute();
            if (attribute == null) {
                hidden.add(column.hiddenIndex());
            } else if (!attribute.isId() && !state.isWritten(attribute.index())) {
                state.expire(attribute.index());
                columns.add(attribute.index());
            }
        }
    }

    private boolean refreshAll(InstanceState state, @Nullable Lock lock, LoadSession session) {
        LoadContext context = state.loadContext() instanceof LoadContext known ? known : null;
        FetchOptions options =
                context == null ? FetchOptions.NONE : context.options().withoutCriteria();
        @Nullable Object[] values = context == null ? NO_VALUES : context.values();
        state.expire();
        Managed found =
                keyLoader.whole(state.mapping(), state.identity(), options, values, lock, Fill.MISSING, session);
        return found != null;
    }

    RelationshipPlan relationshipPlan(RelationshipMapping relationship, FetchOptions options, Path path, int keys) {
        return plan(
                new PartKey(relationship, options, path, keys),
                RelationshipPlan.class,
                key -> new RelationshipPlanner(this, relationship, options, path, keys).plan());
    }

    /** A plan of this loader's own, kept under a key. */
    <P> P plan(Object key, Class<P> type, Function<Object, P> make) {
        return type.cast(partPlans.get(key, make));
    }

    /** The plan of this loader's own that is kept under the key, or null. */
    <P> @Nullable P find(Object key, Class<P> type) {
        return type.cast(partPlans.find(key));
    }

    /** Keeps a plan that was missing; gives the one that another thread has kept meanwhile, if any. */
    <P> P keep(Object key, Class<P> type, P plan) {
        return type.cast(partPlans.add(key, plan));
    }
}
