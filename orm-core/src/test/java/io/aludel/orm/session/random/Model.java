package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Shape;
import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.Thing.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

    final Deque<Frame> frames = new ArrayDeque<>();
    final Map<Rows.Key, Integer> labels = new HashMap<>();
    /** What is in the tables, as this transaction sees it. */
    Rows rows = new Rows();

    Rows committed = new Rows();
    private Rows beforeFlush = rows;
    boolean expiresOnCommit = true;
    private int lastLoaded = 1000;
    private final boolean isTrial;
    private boolean isAutoflushOff;

    Model() {
        this(false);
    }

    private Model(boolean isTrial) {
        this.isTrial = isTrial;
        frames.push(new Frame(committed));
    }

    /** A copy to try an operation on. */
    Model trial() {
        Model copy = new Model(true);
        Map<Thing, Thing> copies = new IdentityHashMap<>();
        Function<Thing, Thing> copier = thing -> copies.computeIfAbsent(thing, Model::shallow);
        things.forEach(thing -> copy.things.add(copier.apply(thing)));
        // What the things refer to may be forgotten itself, and refer to more.
        Deque<Thing> open = new ArrayDeque<>(things);
        Set<Thing> seen = new LinkedHashSet<>(things);
        for (Thing thing = open.poll(); thing != null; thing = open.poll()) {
            copyInto(thing, copier.apply(thing), each -> {
                if (seen.add(each)) {
                    open.add(each);
                }
                return copier.apply(each);
            });
        }
        copy.rows = rows;
        copy.committed = committed;
        copy.labels.putAll(labels);
        copy.expiresOnCommit = expiresOnCommit;
        return copy;
    }

    private static Thing shallow(Thing thing) {
        Thing copy = new Thing(thing.label, thing.kind);
        copy.life = thing.life;
        copy.isMarked = thing.isMarked;
        copy.entity = thing.entity;
        copy.key = thing.key;
        copy.version = thing.version;
        copy.orphanOf.addAll(thing.orphanOf);
        copy.hearsay.addAll(thing.hearsay);
        return copy;
    }

    private static void copyInto(Thing from, Thing to, Function<Thing, Thing> copier) {
        from.values.forEach((field, value) -> to.values.put(field, copied(value, copier)));
        from.before.forEach((field, value) -> to.before.put(field, copied(value, copier)));
        from.waiting.forEach((field, waits) -> {
            waits.added().forEach(each -> to.waiting(field).added().add(copier.apply(each)));
            waits.removed().forEach(each -> to.waiting(field).removed().add(copier.apply(each)));
        });
    }

    private static Object copied(Object value, Function<Thing, Thing> copier) {
        if (value instanceof Thing thing) {
            return copier.apply(thing);
        }
        if (value instanceof List<?> list) {
            List<Thing> copy = new ArrayList<>();
            list.forEach(each -> copy.add(copier.apply((Thing) each)));
            return copy;
        }
        return value;
    }

    // ---- looking up

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

    Frame frame() {
        return frames.element();
    }

    // ---- reading

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
        thing.values.put(field, stored(thing, field, rows));
        Waiting waits = thing.waiting.remove(field);
        if (waits != null && field.isCollection()) {
            thing.list(field).removeAll(waits.removed());
            if (!waits.added().isEmpty() || !waits.removed().isEmpty()) {
                thing.note(field);
            }
            waits.added().forEach(each -> addTo(thing, field, each));
        }
    }

    /** What a field would have been loaded with before the last flush wrote; null where there was no row. */
    Object beforeFlush(Thing thing, Field field) {
        return beforeFlush.get(thing.kind, thing.key) == null ? null : stored(thing, field, beforeFlush);
    }

    private Object stored(Thing thing, Field field, Rows from) {
        Rows.Row row = from.get(thing.kind, thing.key);
        if (row == null) {
            throw new AssertionError("There is no row of " + thing);
        }
        if (field.isValue()) {
            return row.get(field.column);
        }
        if (field.storage == Storage.OWN) {
            Object key = row.get(field.column);
            return key == null ? null : load(field.target, key);
        }
        List<Thing> found = new ArrayList<>();
        for (Object key : from.farKeys(field, thing.key)) {
            found.add(load(field.target, key));
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

    // ---- changing

    void set(Thing thing, Field field, Object value) {
        thing.note(field);
        thing.values.put(field, value);
    }

    /** @param isAddedNext whether the object joins the session right after */
    void setReference(Thing thing, Field field, Thing value, boolean isAddedNext) {
        if (!isAddedNext) {
            requireLinkable(thing, value);
        }
        requireFresh(thing, field);
        loadIfRemote(thing, field);
        boolean isKnown = thing.has(field);
        Thing old = isKnown ? thing.one(field) : leaveUnknownParent(thing, field);
        if (isKnown && old == value) {
            return;
        }
        thing.note(field);
        thing.values.put(field, value);
        if (old != null) {
            unrelated(thing, field, old);
        }
        if (value != null) {
            related(thing, field, value);
        }
        if (old != null) {
            withdrawOrphan(old);
        }
        withdrawOrphan(thing);
    }

    void append(Thing thing, Field field, Thing value) {
        requireLinkable(thing, value);
        requireFresh(thing, field);
        List<Thing> list = list(thing, field);
        NotApplicable.unless(!list.contains(value), "is in already");
        NotApplicable.unless(field.shape != Shape.MAP || hasNoCode(list, value), "code is taken");
        thing.note(field);
        list.add(value);
        related(thing, field, value);
        withdrawOrphan(value);
    }

    private static boolean hasNoCode(List<Thing> list, Thing value) {
        Object code = value.values.get(Town.STICKER_CODE);
        return code != null
                && list.stream()
                        .allMatch(each ->
                                each.has(Town.STICKER_CODE) && !code.equals(each.values.get(Town.STICKER_CODE)));
    }

    void remove(Thing thing, Field field, Thing value) {
        requireFresh(thing, field);
        NotApplicable.unless(list(thing, field).contains(value), "is not in");
        NotApplicable.unless(value.isHeld() == thing.isHeld(), "stands elsewhere");
        NotApplicable.unless(field.shape != Shape.MAP || value.isHeld() || value.has(Town.STICKER_CODE), "has no code");
        thing.note(field);
        thing.list(field).remove(value);
        unrelated(thing, field, value);
        withdrawOrphan(value);
    }

    void replace(Thing thing, Field field, List<Thing> values) {
        List<Thing> old = List.copyOf(list(thing, field));
        for (Thing value : values) {
            if (!old.contains(value)) {
                append(thing, field, value);
            }
        }
        for (Thing value : old) {
            if (!values.contains(value)) {
                remove(thing, field, value);
            }
        }
    }

    private List<Thing> list(Thing thing, Field field) {
        read(thing, field);
        return thing.list(field);
    }

    private static void requireLinkable(Thing thing, Thing value) {
        if (value != null) {
            NotApplicable.unless(thing.isHeld() || thing.life == Life.TRANSIENT, "is detached");
            NotApplicable.unless(!value.isMarked && !thing.isMarked, "is to be deleted");
            boolean canCascade = thing.isHeld() && value.life == Life.TRANSIENT;
            NotApplicable.unless(
                    canCascade || value.isHeld() == thing.isHeld() && (value.isHeld() || value.life == thing.life),
                    "stand apart");
        } else {
            NotApplicable.unless(thing.isHeld() || thing.life == Life.TRANSIENT, "is detached");
        }
    }

    private void related(Thing thing, Field field, Thing value) {
        if (field.isOrphan) {
            value.orphanOf.remove(field);
            value.hearsay.remove(field);
        }
        Field reverse = field.reverse;
        if (reverse != null) {
            if (reverse.isOrphan) {
                thing.orphanOf.remove(reverse);
                thing.hearsay.remove(reverse);
            }
            attach(value, reverse, thing);
        }
        if (thing.isHeld()) {
            add(value);
        }
    }

    private void attach(Thing thing, Field field, Thing value) {
        if (field.isCollection()) {
            if (!thing.has(field)) {
                thing.waiting(field).removed().remove(value);
                thing.waiting(field).added().add(value);
            } else if (!thing.list(field).contains(value)) {
                requireFresh(thing, field);
                NotApplicable.unless(field.shape != Shape.MAP || hasNoCode(thing.list(field), value), "code is taken");
                thing.note(field);
                addTo(thing, field, value);
            }
            return;
        }
        loadIfRemote(thing, field);
        Thing old = thing.has(field) ? thing.one(field) : null;
        if (thing.has(field) ? old == value : isStored(thing, field, value)) {
            return;
        }
        requireFresh(thing, field);
        if (!thing.has(field)) {
            leaveUnknownParent(thing, field);
        }
        thing.note(field);
        thing.values.put(field, value);
        Field back = field.reverse;
        if (old != null && old != value && back.isCollection()) {
            detach(old, back, thing);
            if (back.isOrphan && !back.equals(field)) {
                thing.orphanOf.remove(back);
            }
        }
    }

    private boolean isStored(Thing thing, Field field, Thing value) {
        return field.storage == Storage.OWN
                && thing.life == Life.PERSISTENT
                && value.key != null
                && value.key.equals(rows.get(thing.kind, thing.key).get(field.column));
    }

    // What a row elsewhere referred to before has to be known when another takes its place.
    private void loadIfRemote(Thing thing, Field field) {
        if (field.storage == Storage.REMOTE && !thing.has(field) && thing.life == Life.PERSISTENT) {
            fill(thing, field);
        }
    }

    // The old parent is known where the foreign key is, and hears of it; the session says whether it did.
    private Thing leaveUnknownParent(Thing thing, Field field) {
        if (field.storage != Storage.OWN || thing.life != Life.PERSISTENT) {
            return null;
        }
        Object key = rows.get(thing.kind, thing.key).get(field.column);
        Thing old = key == null ? null : ofRow(field.target, key);
        if (old != null && field.reverse != null) {
            old.uncertain
                    .computeIfAbsent(field.reverse, it -> new LinkedHashSet<>())
                    .add(thing);
        }
        return null;
    }

    private void unrelated(Thing thing, Field field, Thing value) {
        Field reverse = field.reverse;
        if (reverse != null) {
            detach(value, reverse, thing);
            if (reverse.isOrphan) {
                thing.orphanOf.add(reverse);
            }
        }
        if (field.isOrphan) {
            value.orphanOf.add(field);
        }
    }

    private void detach(Thing thing, Field field, Thing value) {
        if (field.isCollection()) {
            if (!thing.has(field)) {
                thing.waiting(field).added().remove(value);
                thing.waiting(field).removed().add(value);
            } else if (thing.list(field).contains(value)) {
                thing.note(field);
                thing.list(field).remove(value);
            }
        } else if (!thing.has(field) || thing.one(field) == value) {
            if (!thing.has(field) && !isStored(thing, field, value)) {
                // Where the foreign key is known, the session knows that there is nothing to change.
                thing.uncertain
                        .computeIfAbsent(field, it -> new LinkedHashSet<>())
                        .add(value);
            }
            thing.note(field);
            thing.values.put(field, null);
        }
    }

    private static void addTo(Thing thing, Field field, Thing value) {
        if (!thing.list(field).contains(value)) {
            thing.list(field).add(value);
        }
    }

    /** A new object that its parent let go of is none of the session's any more. */
    private void withdrawOrphan(Thing thing) {
        if (thing.life == Life.PENDING && !thing.orphanOf.isEmpty()) {
            for (Thing each : reach(thing, field -> field.isAll, false)) {
                letGo(each);
            }
            letGo(thing);
        }
    }

    // ---- the session's operations

    /** The objects reached from one, it not included; those not loaded too, if asked. */
    List<Thing> reach(Thing start, Predicate<Field> cascade, boolean loads) {
        Set<Thing> reached = new LinkedHashSet<>(List.of(start));
        Deque<Thing> open = new ArrayDeque<>(reached);
        for (Thing thing = open.poll(); thing != null; thing = open.poll()) {
            for (Field field : thing.kind.fields()) {
                if (!field.isValue() && cascade.test(field)) {
                    if (loads && thing.life == Life.PERSISTENT) {
                        read(thing, field);
                    }
                    for (Thing each : thing.related(field)) {
                        if (reached.add(each)) {
                            open.add(each);
                        }
                    }
                }
            }
        }
        reached.remove(start);
        return List.copyOf(reached);
    }

    void add(Thing start) {
        if (start.isHeld() && !start.isMarked) {
            return;
        }
        Set<Thing> reached = new LinkedHashSet<>(List.of(start));
        Deque<Thing> open = new ArrayDeque<>(reached);
        for (Thing thing = open.poll(); thing != null; thing = open.poll()) {
            NotApplicable.unless(
                    thing.life == Life.TRANSIENT || thing.life == Life.DETACHED || thing.isHeld(), "is gone");
            NotApplicable.unless(!thing.isMarked, "is to be deleted");
            if (thing.life == Life.DETACHED) {
                NotApplicable.unless(isCurrent(thing), "is out of date");
                thing.life = Life.PERSISTENT;
            } else if (thing.life == Life.TRANSIENT) {
                NotApplicable.unless(thing.orphanOf.isEmpty(), "was let go of");
                thing.life = Life.PENDING;
            } else {
                continue;
            }
            if (!things.contains(thing)) {
                things.add(thing);
            }
            for (Field field : thing.kind.fields()) {
                if (!field.isValue()) {
                    for (Thing each : thing.related(field)) {
                        if (reached.add(each)) {
                            open.add(each);
                        }
                    }
                }
            }
        }
    }

    private boolean isCurrent(Thing thing) {
        Rows.Row row = rows.get(thing.kind, thing.key);
        return row != null
                && ofRow(thing.kind, thing.key) == null
                && Objects.equals(thing.version, row.get("version"))
                && thing.before.isEmpty()
                && thing.waiting.isEmpty();
    }

    void delete(Thing thing) {
        NotApplicable.unless(thing.life == Life.PERSISTENT && !thing.isMarked, "is not persistent");
        if (thing.kind.fields().stream().anyMatch(field -> field.isValue() && !thing.has(field))) {
            autoflush();
            NotApplicable.unless(thing.life == Life.PERSISTENT, "is gone");
        }
        List<Thing> reached = reach(thing, field -> field.isAll, true);
        // Flushed on the way, it may have gone already.
        NotApplicable.unless(thing.life == Life.PERSISTENT, "is gone");
        thing.isMarked = true;
        for (Thing each : reached) {
            mark(each);
        }
    }

    private void mark(Thing thing) {
        if (thing.life == Life.PENDING) {
            letGo(thing);
        } else if (thing.life == Life.PERSISTENT) {
            thing.isMarked = true;
        }
    }

    void expunge(Thing thing) {
        NotApplicable.unless(isClean(), "something waits for a flush");
        List<Thing> reached = reach(thing, field -> field.isAll, false);
        letGo(thing);
        reached.forEach(this::letGo);
    }

    private void letGo(Thing thing) {
        if (thing.life == Life.PENDING) {
            thing.life = Life.TRANSIENT;
            thing.isMarked = false;
        } else if (thing.life == Life.PERSISTENT) {
            thing.life = Life.DETACHED;
            thing.isMarked = false;
        } else if (thing.life == Life.DELETED) {
            thing.life = Life.DETACHED;
            thing.key = null;
            frames.forEach(frame -> frame.died.remove(thing));
        }
    }

    boolean isClean() {
        return things.stream()
                .allMatch(thing -> !thing.isHeld()
                        || thing.life == Life.PERSISTENT
                                && !thing.isMarked
                                && thing.before.isEmpty()
                                && thing.waiting.isEmpty()
                                && thing.orphanOf.isEmpty());
    }

    void expire(Thing start) {
        NotApplicable.unless(start.life == Life.PERSISTENT && !start.isMarked, "is not persistent");
        List<Thing> reached = new ArrayList<>(List.of(start));
        for (int i = 0; i < reached.size(); i++) {
            Thing thing = reached.get(i);
            for (Field field : thing.kind.fields()) {
                if (!field.isValue() && field.isAll && thing.has(field)) {
                    for (Thing each : thing.related(field)) {
                        if (each.life == Life.PENDING && field.isOrphan) {
                            letGo(each);
                        } else if (!reached.contains(each)) {
                            reached.add(each);
                        }
                    }
                }
            }
        }
        for (Thing thing : reached) {
            if (thing.life == Life.PERSISTENT) {
                thing.drop();
            }
        }
    }

    void expire(Thing thing, Field field) {
        NotApplicable.unless(thing.life == Life.PERSISTENT && !thing.isMarked, "is not persistent");
        NotApplicable.unless(!field.isAll, "cascades");
        thing.drop(field);
    }

    void expireAll() {
        things.stream().filter(thing -> thing.life == Life.PERSISTENT).forEach(Thing::drop);
    }

    void refresh(Thing thing) {
        expire(thing);
        if (isTrial) {
            flush();
        }
    }

    /** What autoflush does before a query. */
    void autoflush() {
        if (isTrial) {
            flush();
        }
    }

    /** What a statement does that raises the lower houses: to the rows, and to the objects that are loaded. */
    int raise(int below) {
        int raised = 0;
        for (Map.Entry<Rows.Key, Rows.Row> entry : List.copyOf(rows.rows.entrySet())) {
            Rows.Row row = entry.getValue();
            if (row.kind() == Town.HOUSE && (Integer) row.get("height") < below) {
                int height = (Integer) row.get("height") + 1;
                rows.rows.put(entry.getKey(), row.with("height", height));
                Thing thing = ofRow(Town.HOUSE, entry.getKey().value());
                if (thing != null) {
                    thing.values.computeIfPresent(Town.HOUSE.field("height"), (field, old) -> height);
                    frame().touched.add(thing);
                }
                raised++;
            }
        }
        return raised;
    }

    /** The object of an earlier session that has a label. */
    Thing detached(int label) {
        return things.stream()
                .filter(thing -> thing.label == label && thing.life == Life.DETACHED && thing.key != null)
                .findFirst()
                .orElseThrow(() -> new NotApplicable("no such object"));
    }

    void mergeBack(Thing source) {
        autoflush();
        withoutAutoflush(() -> merged(source, new IdentityHashMap<>(), new HashSet<>()));
    }

    private Thing merged(Thing source, Map<Thing, Thing> done, Set<List<Object>> steps) {
        Thing known = done.get(source);
        if (known != null) {
            return known;
        }
        boolean isHeld = source.life == Life.PERSISTENT && !source.isMarked;
        NotApplicable.unless(isHeld || source.life == Life.DETACHED && source.key != null, "has no row");
        Rows.Row row = rows.get(source.kind, source.key);
        NotApplicable.unless(row != null && row.kind() == source.kind, "has no row any more");
        boolean isNew = ofRow(source.kind, source.key) == null;
        Thing target = isHeld ? source : load(source.kind, source.key);
        NotApplicable.unless(target.life == Life.PERSISTENT && !target.isMarked, "is gone");
        done.put(source, target);
        if (target != source) {
            NotApplicable.unless(Objects.equals(source.version, row.get("version")), "is out of date");
            if (isNew) {
                target.kind.fields().stream().filter(Field::isValue).forEach(field -> fill(target, field));
            }
            target.kind.fields().forEach(field -> copy(source, target, field, done, steps));
        }
        return target;
    }

    private void copy(Thing source, Thing target, Field field, Map<Thing, Thing> done, Set<List<Object>> steps) {
        boolean cameFromThere = field.reverse != null && steps.contains(List.of(source, field.reverse));
        if (cameFromThere || !source.has(field)) {
            return;
        }
        if (field.isValue()) {
            if (!target.has(field) || !Objects.equals(target.values.get(field), source.values.get(field))) {
                set(target, field, source.values.get(field));
            }
            return;
        }
        if (field.isCollection()) {
            read(target, field);
        }
        List<Thing> members = new ArrayList<>();
        for (Thing each : source.related(field)) {
            steps.add(List.of(each, field));
            members.add(merged(each, done, steps));
        }
        if (field.isCollection()) {
            replace(target, field, members);
        } else {
            setReference(target, field, members.isEmpty() ? null : members.get(0), false);
        }
    }

    // ---- transactions

    void flush() {
        if (!isClean()) {
            beforeFlush = rows;
            new ModelFlush(this, isTrial).run();
        }
    }

    void beginNested() {
        frames.push(new Frame(rows.copy()));
    }

    void release() {
        Frame inner = frames.pop();
        frame().born.addAll(inner.born);
        frame().died.addAll(inner.died);
        frame().touched.addAll(inner.touched);
    }

    void rollbackToSavepoint() {
        Frame frame = frames.pop();
        undo(frame, frame.touched);
    }

    void rollback() {
        while (frames.size() > 1) {
            release();
        }
        Frame frame = frames.pop();
        undo(frame, things);
        frames.push(new Frame(committed));
    }

    private void undo(Frame frame, Collection<Thing> touched) {
        rows = frame.rows.copy();
        for (Thing thing : frame.born) {
            if (thing.life == Life.PERSISTENT || thing.life == Life.DELETED || thing.life == Life.DETACHED) {
                boolean isWhole = thing.values.size() == thing.kind.fields().size();
                thing.life = isWhole ? Life.TRANSIENT : Life.GHOST;
                thing.isMarked = false;
            }
        }
        for (Thing thing : things) {
            if (thing.life == Life.PENDING) {
                letGo(thing);
            }
            thing.isMarked = false;
            if (thing.isHeld() && !(thing.before.isEmpty() && thing.waiting.isEmpty())) {
                thing.drop();
            }
        }
        for (Thing thing : frame.died) {
            if (thing.life == Life.DELETED) {
                thing.life = Life.PERSISTENT;
                thing.drop();
            }
        }
        for (Thing thing : List.copyOf(touched)) {
            if (thing.life == Life.PERSISTENT) {
                thing.drop();
            }
        }
        for (Thing thing : things) {
            thing.orphanOf.clear();
            if (thing.life == Life.PERSISTENT && rows.get(thing.kind, thing.key) == null) {
                thing.life = Life.GHOST;
            }
        }
    }

    void commit() {
        while (frames.size() > 1) {
            release();
        }
        committed = rows.copy();
        frames.clear();
        frames.push(new Frame(committed));
        for (Thing thing : things) {
            if (thing.life == Life.DELETED) {
                thing.life = Life.DETACHED;
            } else if (thing.life == Life.PERSISTENT && expiresOnCommit) {
                thing.drop();
            }
        }
    }

    void newSession(boolean expires) {
        rows = committed.copy();
        frames.clear();
        frames.push(new Frame(committed));
        things.removeIf(thing -> !thing.isHeld());
        things.forEach(this::letGo);
        things.forEach(thing -> thing.orphanOf.clear());
        expiresOnCommit = expires;
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
