package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What a session does with single objects: add, delete, expunge, expire. */
final class ModelObjects {
    private final Model model;

    ModelObjects(Model model) {
        this.model = model;
    }

    /** The objects reached from one, it not included; those not loaded too, if asked. */
    List<Thing> reach(Thing start, Predicate<Field> cascade, boolean loads) {
        Set<Thing> reached = new LinkedHashSet<>(List.of(start));
        Deque<Thing> open = new ArrayDeque<>(reached);
        for (Thing thing = open.poll(); thing != null; thing = open.poll()) {
            for (Field field : thing.kind.fields()) {
                if (!field.isValue() && cascade.test(field)) {
                    if (loads && thing.life == Life.PERSISTENT) {
                        model.read(thing, field);
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
                thing.isAltered = false;
            } else if (thing.life == Life.TRANSIENT) {
                NotApplicable.unless(thing.orphanOf.isEmpty(), "was let go of");
                thing.life = Life.PENDING;
            } else {
                continue;
            }
            if (!model.things.contains(thing)) {
                model.things.add(thing);
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
        Rows.Row row = model.rows.get(thing.kind, thing.key);
        return row != null
                && model.ofRow(thing.kind, thing.key) == null
                && Objects.equals(thing.version, row.get("version"))
                && row.equals(thing.row)
                && (thing.before.isEmpty() || thing.isAltered)
                && thing.waiting.isEmpty()
                && thing.uncertain.isEmpty()
                && thing.kind.fields().stream().allMatch(field -> !thing.has(field) || isOfRow(thing, field, row));
    }

    // What a session wrote and did not commit is still on its objects, though not in the tables.
    private boolean isOfRow(Thing thing, Field field, Rows.Row row) {
        if (field.storage != Storage.OWN) {
            Set<Object> keys = new HashSet<>();
            thing.related(field).forEach(each -> keys.add(each.key));
            return keys.equals(new HashSet<>(model.rows.farKeys(field, thing.key)));
        }
        Object value =
                thing.isAltered && thing.before.containsKey(field) ? thing.before.get(field) : thing.values.get(field);
        if (value == Thing.UNKNOWN) {
            return true;
        }
        return Objects.equals(value instanceof Thing one ? one.key : value, row.get(field.column));
    }

    void delete(Thing thing) {
        NotApplicable.unless(thing.life == Life.PERSISTENT && !thing.isMarked, "is not persistent");
        if (thing.kind.fields().stream().anyMatch(field -> field.isValue() && !thing.has(field))) {
            model.autoflush();
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

    void letGo(Thing thing) {
        if (thing.life == Life.PENDING) {
            thing.life = Life.TRANSIENT;
            thing.isMarked = false;
        } else if (thing.life == Life.PERSISTENT) {
            thing.life = Life.DETACHED;
            thing.isMarked = false;
            thing.row = model.rows.get(thing.kind, thing.key);
        } else if (thing.life == Life.DELETED) {
            thing.life = Life.DETACHED;
            thing.key = null;
            model.frames.forEach(frame -> frame.died.remove(thing));
        }
    }

    boolean isClean() {
        return model.things.stream()
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
        model.things.stream().filter(thing -> thing.life == Life.PERSISTENT).forEach(Thing::drop);
    }

    /** What a statement does that raises the lower houses: to the model.rows, and to the objects that are loaded. */
    int raise(int below) {
        int raised = 0;
        for (Map.Entry<Rows.Key, Rows.Row> entry : List.copyOf(model.rows.rows.entrySet())) {
            Rows.Row row = entry.getValue();
            if (row.kind() == Town.HOUSE && (Integer) row.get("height") < below) {
                int height = (Integer) row.get("height") + 1;
                model.rows.rows.put(entry.getKey(), row.with("height", height));
                Thing thing = model.ofRow(Town.HOUSE, entry.getKey().value());
                if (thing != null) {
                    thing.values.computeIfPresent(Town.HOUSE.field("height"), (field, old) -> height);
                    model.frame().touched.add(thing);
                }
                raised++;
            }
        }
        return raised;
    }
}
