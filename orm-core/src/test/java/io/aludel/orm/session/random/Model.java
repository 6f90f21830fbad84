package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Shape;
import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.Thing.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What a session and its database should be. What is loaded when is not modelled: the model takes that from the session, and
 * says what is to be seen there then.
 */
final class Model {
    /** What one transaction or savepoint did. */
    static final class Frame {
        final Rows rows;
        final Set<Thing> born = new LinkedHashSet<>();
        final Set<Thing> died = new LinkedHashSet<>();
        final Set<Thing> touched = new LinkedHashSet<>();

        Frame(Rows rows) {
            this.rows = rows;
        }
    }

    /** Every object that is still of interest, in the order in which they came up. */
    final List<Thing> things = new ArrayList<>();

    /** The transaction's, and above it its savepoints'. */
    final Deque<Frame> frames = new ArrayDeque<>();

    final Map<Rows.Key, Integer> labels = new HashMap<>();
    /** What is in the tables, as this transaction sees it. */
    Rows rows = new Rows();

    Rows committed = new Rows();

    /** The rows of houses that flushes had reason to write, since the tables were last compared. */
    final Set<Rows.Key> written = new HashSet<>();

    boolean expiresOnCommit = true;
    /** Whether it is a copy to try an operation on, for which no session flushes. */
    final boolean isTrial;

    final ModelChanges changes = new ModelChanges(this);
    final ModelObjects objects = new ModelObjects(this);
    final ModelMerge merging = new ModelMerge(this);
    final ModelTransactions transactions = new ModelTransactions(this);

    private Rows beforeFlush = rows;
    private int lastLoaded = 1000;
    private boolean isAutoflushOff;

    Model() {
        this(false);
    }

    Model(boolean isTrial) {
        this.isTrial = isTrial;
        frames.push(new Frame(committed));
    }

    /** A copy to try an operation on. */
    Model trial() {
        return ModelCopy.of(this);
    }

    /** A copy of the rows; the versions of those just written are not known. */
    Rows snapshot() {
        Rows copy = rows.copy();
        written.forEach(key -> copy.rows.computeIfPresent(key, (it, row) -> row.with("version", null)));
        return copy;
    }

    List<Thing> held() {
        return things.stream().filter(Thing::isHeld).toList();
    }

    /** The object with a label: the session's, or else the last one. */
    Thing labelled(int label) {
        Thing found = null;
        for (Thing thing : things) {
            if (thing.label == label && thing.entity != null && (found == null || !found.isHeld())) {
                found = thing;
            }
        }
        NotApplicable.unless(found != null, "no such object");
        return found;
    }

    Thing heldLabelled(int label) {
        Thing found = labelled(label);
        NotApplicable.unless(found.isHeld() && !found.isMarked, "not in the session");
        return found;
    }

    /** The session's object of a row. */
    Thing ofRow(Kind kind, Object key) {
        for (Thing thing : things) {
            if ((thing.life == Life.PERSISTENT || thing.life == Life.GHOST)
                    && thing.kind.root() == kind.root()
                    && key.equals(thing.key)) {
                return thing;
            }
        }
        return null;
    }

    /** The session's object of a row that there is, which a load makes if need be. */
    Thing load(Kind kind, Object key) {
        Thing found = ofRow(kind, key);
        if (found == null) {
            Rows.Row row = rows.get(kind, key);
            if (row == null) {
                throw new AssertionError("There is no row " + kind + " " + key);
            }
            int label = labels.computeIfAbsent(new Rows.Key(kind.root(), key), it -> ++lastLoaded);
            found = new Thing(label, row.kind());
            found.key = key;
            found.life = Life.PERSISTENT;
            things.add(found);
        }
        return found;
    }

    /** What a flush loaded only to delete it; null if there is none. */
    Thing deletedUnseen(Kind kind, Object key) {
        return things.stream()
                .filter(thing -> thing.life == Life.DELETED && thing.entity == null)
                .filter(thing -> thing.kind == kind && thing.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    Frame frame() {
        return frames.element();
    }

    /** The value of a field as reading it gives it. */
    Object read(Thing thing, Field field) {
        if (!thing.has(field)) {
            NotApplicable.unless(thing.life == Life.PERSISTENT, "not loaded");
            if (isTrial && !isAutoflushOff) {
                flush();
                NotApplicable.unless(thing.life == Life.PERSISTENT, "is gone");
            }
            if (!thing.has(field)) {
                fill(thing, field);
            }
        }
        return thing.values.get(field);
    }

    /** To find its place in a map, an element has to be read. */
    void readCode(Field field, Thing element) {
        if (field.shape == Shape.MAP && !element.has(Town.STICKER_CODE)) {
            read(element, Town.STICKER_CODE);
        }
    }

    /** Loads a field. */
    void fill(Thing thing, Field field) {
        thing.values.put(field, stored(thing, field, rows, this::load));
        Waiting waits = thing.waiting.remove(field);
        if (waits != null && field.isCollection()) {
            thing.list(field).removeAll(waits.removed());
            if (!waits.added().isEmpty() || !waits.removed().isEmpty()) {
                thing.note(field);
            }
            waits.added().forEach(each -> addTo(thing, field, each));
        }
    }

    /** What a field would have been loaded with before the step's last flush wrote; null where there was no row. */
    Object beforeFlush(Thing thing, Field field) {
        return beforeFlush.get(thing.kind, thing.key) == null
                ? null
                : stored(thing, field, beforeFlush, this::loadOrFormer);
    }

    private Thing loadOrFormer(Kind kind, Object key) {
        return things.stream()
                .filter(thing -> thing.life == Life.DELETED)
                .filter(thing -> thing.kind.root() == kind.root() && key.equals(thing.key))
                .findFirst()
                .orElseGet(() -> load(kind, key));
    }

    private Object stored(Thing thing, Field field, Rows from, BiFunction<Kind, Object, Thing> load) {
        Rows.Row row = from.get(thing.kind, thing.key);
        if (row == null) {
            throw new AssertionError("There is no row of " + thing);
        }
        if (field.isValue()) {
            return row.get(field.column);
        }
        if (field.storage == Storage.OWN) {
            Object key = row.get(field.column);
            return key == null ? null : load.apply(field.target, key);
        }
        List<Thing> found = new ArrayList<>();
        for (Object key : from.farKeys(field, thing.key)) {
            found.add(load.apply(field.target, key));
        }
        return field.isCollection() ? found : found.isEmpty() ? null : found.get(0);
    }

    /** Whether what is loaded is what is stored, so that a change starts from what it seems to start from. */
    boolean isFresh(Thing thing, Field field) {
        if (thing.life != Life.PERSISTENT || !thing.has(field) || thing.before.containsKey(field)) {
            return true;
        }
        Rows.Row row = rows.get(thing.kind, thing.key);
        List<Object> keys = new ArrayList<>();
        if (field.storage == Storage.OWN) {
            if (row.get(field.column) != null) {
                keys.add(row.get(field.column));
            }
        } else {
            keys.addAll(rows.farKeys(field, thing.key));
        }
        List<Thing> loaded = thing.related(field);
        return loaded.size() == keys.size()
                && loaded.stream().allMatch(each -> each.life == Life.PERSISTENT && keys.contains(each.key));
    }

    void requireFresh(Thing thing, Field field) {
        NotApplicable.unless(isFresh(thing, field), thing + "." + field.name + " is out of date");
    }

    static void addTo(Thing thing, Field field, Thing value) {
        if (!thing.list(field).contains(value)) {
            thing.list(field).add(value);
        }
    }

    /** What autoflush does before a query. */
    void autoflush() {
        if (isTrial) {
            flush();
        }
    }

    /** The object of an earlier session that has a label. */
    Thing detached(int label) {
        return things.stream()
                .filter(thing -> thing.label == label && thing.life == Life.DETACHED && thing.key != null)
                .findFirst()
                .orElseThrow(() -> new NotApplicable("no such object"));
    }

    /** Before a step of the program. */
    void begin() {
        beforeFlush = rows;
    }

    void flush() {
        if (!objects.isClean()) {
            beforeFlush = rows;
            new ModelFlush(this, isTrial).run();
        }
    }

    <T> T withoutAutoflush(Supplier<T> work) {
        isAutoflushOff = true;
        try {
            return work.get();
        } finally {
            isAutoflushOff = false;
        }
    }
}
