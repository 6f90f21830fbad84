package io.aludel.orm.session.random;

import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.town.Sticker;
import io.aludel.orm.sql.SQL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One program on its way through a session and through the model. */
final class Run implements AutoCloseable {
    private final World world;
    private final Model model = new Model();
    private final Map<Object, Thing> known = new IdentityHashMap<>();
    private final Deque<SessionTransaction> savepoints = new ArrayDeque<>();
    private final Comparison comparison;
    private Session session;
    private Object made;
    private int madeLabel;
    private boolean isWritten;

    Run(World world, boolean expires) {
        this.world = world;
        this.comparison = new Comparison(this);
        model.expiresOnCommit = expires;
        world.run(this);
        session = world.open(expires);
    }

    Session session() {
        return session;
    }

    Model model() {
        return model;
    }

    Map<Object, Thing> known() {
        return known;
    }

    /** Does one operation, if it applies, and compares. */
    boolean step(Operation operation) {
        if (!applies(operation)) {
            return false;
        }
        isWritten = !operation.isTried();
        model.begin();
        operation.before(model);
        operation.real(this);
        operation.model(model);
        if (made != null) {
            bind(
                    model.things.stream()
                            .filter(thing -> thing.label == madeLabel)
                            .findFirst()
                            .orElseThrow(),
                    made);
            made = null;
        }
        if (model.frames.size() == 1) {
            savepoints.clear();
        }
        comparison.objects();
        if (isWritten) {
            new Tables(session.connection(), model).compare();
        }
        world.check(model);
        return true;
    }

    /** Looks into all tables, also those that the program has nothing to do with. */
    void finish() {
        new Tables(session.connection(), model).compareAll();
    }

    private boolean applies(Operation operation) {
        try {
            if (operation.isTried()) {
                Model trial = model.trial();
                operation.before(trial);
                operation.model(trial);
                trial.flush();
            } else if (operation instanceof Turns.End) {
                NotApplicable.unless(!savepoints.isEmpty(), "no savepoint");
            }
            return true;
        } catch (NotApplicable e) {
            return false;
        }
    }

    /** The session wrote. */
    void flushed() {
        isWritten = true;
        model.flush();
    }

    static void require(boolean condition, Supplier<String> otherwise) {
        if (!condition) {
            throw new Difference(otherwise.get());
        }
    }

    // ---- for operations

    Object entity(int label) {
        return model.labelled(label).entity;
    }

    void made(int label, Object entity) {
        madeLabel = label;
        made = entity;
    }

    @SuppressWarnings("unchecked")
    static void put(Object collection, Object element) {
        if (collection instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(Real.read(element, Town.STICKER_CODE), element);
        } else {
            require(((Collection<Object>) collection).add(element), () -> "add did nothing");
        }
    }

    static void take(Object collection, Object element) {
        boolean isTaken = collection instanceof Map<?, ?> map
                ? map.remove(Real.read((Sticker) element, Town.STICKER_CODE)) == element
                : ((Collection<?>) collection).remove(element);
        require(isTaken, () -> "remove did nothing");
    }

    Rows.Key keyOf(int label) {
        return keyOf(model, label);
    }

    static Rows.Key keyOf(Model model, int label) {
        for (Map.Entry<Rows.Key, Integer> entry : model.labels.entrySet()) {
            if (entry.getValue() == label
                    && model.rows.get(entry.getKey().root(), entry.getKey().value()) != null) {
                return entry.getKey();
            }
        }
        return null;
    }

    static Object realKey(Rows.Key key) {
        return key.value();
    }

    void expire(Object entity, Field field) {
        session.expire(entity, Real.attribute(field));
    }

    void query(Kind kind) {
        List<Object> found = new ArrayList<>();
        for (Object entity : session.scalars(SQL.select(kind.type)).all()) {
            Thing thing = thingOf(entity);
            require(thing.kind.isA(kind), () -> "a query for " + kind + " gave " + thing);
            require(!found.contains(thing.key), () -> "a query for " + kind + " gave twice " + thing);
            found.add(thing.key);
        }
        long expected = model.rows.rows.values().stream()
                .filter(row -> row.kind().isA(kind))
                .count();
        require(found.size() == expected, () -> "a query for " + kind + " gave " + found);
    }

    void begin() {
        savepoints.push(session.beginNested());
    }

    void end(boolean commits) {
        SessionTransaction savepoint = savepoints.pop();
        if (commits) {
            savepoint.commit();
        } else {
            savepoint.rollback();
        }
    }

    void open(boolean expires) {
        savepoints.clear();
        session.close();
        session = world.open(expires);
    }

    // ---- objects and their model

    private void bind(Thing thing, Object entity) {
        thing.entity = entity;
        known.put(entity, thing);
    }

    /** The model of an object, which may be one that was just loaded. */
    Thing thingOf(Object entity) {
        Thing thing = known.get(entity);
        if (thing != null) {
            return thing;
        }
        Kind kind = Town.kindOf(entity.getClass());
        Object key = Real.key(entity);
        Thing deleted = model.rows.get(kind, key) == null ? model.deletedUnseen(kind, key) : null;
        if (deleted != null) {
            bind(deleted, entity);
            return deleted;
        }
        require(key != null && model.rows.get(kind, key) != null, () -> "an object of no row: " + kind + "#" + key);
        Thing loaded = model.load(kind, key);
        require(loaded.entity == null, () -> "two objects of one row: " + loaded);
        require(loaded.kind == kind, () -> loaded + " became a " + kind);
        require(loaded.life == Life.PERSISTENT, () -> loaded + " was loaded though it is gone");
        bind(loaded, entity);
        return loaded;
    }

    @Override
    public void close() {
        session.close();
    }
}
