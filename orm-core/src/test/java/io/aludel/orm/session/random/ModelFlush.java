package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.Thing.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One flush of the model. */
final class ModelFlush {
    private final Model model;
    private final boolean isTrial;
    private final Rows next;
    /** Foreign keys by child and column: the object they are to refer to, null for none. */
    private final Map<Thing, Map<String, Thing>> strong = new LinkedHashMap<>();
    /** The parent that gave up a child, unless someone else takes it. */
    private final Map<Thing, Map<String, List<Thing>>> weak = new LinkedHashMap<>();

    /** New association rows, which come after those that go: a new object may take the key of a deleted one. */
    private final Map<String, List<Rows.Link>> linked = new HashMap<>();

    ModelFlush(Model model, boolean isTrial) {
        this.model = model;
        this.isTrial = isTrial;
        this.next = model.rows.copy();
    }

    void run() {
        markOrphans();
        List<Thing> pending = model.things.stream()
                .filter(thing -> thing.life == Life.PENDING)
                .toList();
        List<Thing> marked =
                model.things.stream().filter(thing -> thing.isMarked).toList();
        List<Thing> written = model.held().stream()
                .filter(thing -> !thing.isMarked && isChanged(thing))
                .toList();
        marked.forEach(this::deleteLinks);
        marked.forEach(this::freeChildren);
        pending.forEach(thing -> thing.key = keyOf(thing));
        Map<Thing, Rows.Row> switched = new HashMap<>();
        for (Thing thing : marked) {
            switched.put(thing, next.get(thing.kind, thing.key));
            next.remove(thing.kind, thing.key);
        }
        for (Thing thing : pending) {
            refuse(next.get(thing.kind, thing.key) != null, "a row of this key is there already");
            refuse(isGhost(model.ofRow(thing.kind, thing.key)), "an object of this key is there already");
            next.put(thing.kind, thing.key, insert(thing, formerRow(thing, marked, switched)));
        }
        written.forEach(this::update);
        linked.forEach((table, links) -> next.links(table).addAll(links));
        assignKeys();
        String fault = next.fault();
        refuse(fault != null, fault);
        settle(pending, marked, written);
    }

    private void refuse(boolean isWrong, String why) {
        if (isWrong) {
            if (isTrial) {
                throw new NotApplicable(why);
            }
            throw new AssertionError("The model has a flush that should have failed: " + why);
        }
    }

    private static boolean isGhost(@Nullable Thing thing) {
        return thing != null && thing.life == Life.GHOST;
    }

    private static boolean isChanged(Thing thing) {
        return thing.life == Life.PENDING || !thing.before.isEmpty() || !thing.waiting.isEmpty();
    }

    private void markOrphans() {
        for (Thing thing : model.held()) {
            thing.before.keySet().stream()
                    .filter(field -> field.isOrphan && !thing.isNew())
                    .forEach(field -> {
                        List<Thing> now = thing.related(field);
                        old(thing, field).stream()
                                .filter(each -> !now.contains(each) && !isTakenOver(each, field))
                                .filter(each -> each.hearsay.contains(field))
                                .forEach(each -> each.orphanOf.add(field));
                    });
        }
        for (Thing thing : List.copyOf(model.things)) {
            if (thing.life == Life.PERSISTENT && (thing.isMarked || !thing.orphanOf.isEmpty())) {
                List<Thing> reached =
                        model.withoutAutoflush(() -> model.objects.reach(thing, field -> field.isAll, true));
                thing.isMarked = true;
                reached.stream().filter(each -> !each.isMarked).forEach(this::markPart);
            }
        }
    }

    private void markPart(Thing part) {
        refuse(part.life == Life.PENDING, "something new goes with what is deleted");
        refuse(
                part.before.keySet().stream().anyMatch(field -> !field.isValue()),
                "a part of what is deleted was moved");
        part.isMarked |= part.life == Life.PERSISTENT;
    }

    private boolean isTakenOver(Thing child, Field field) {
        return model.held().stream()
                .anyMatch(parent -> parent.kind.isA(field.kind)
                        && (parent.before.containsKey(field) || parent.isNew() || parent.waiting.containsKey(field))
                        && parent.related(field).contains(child));
    }

    private void deleteLinks(Thing thing) {
        for (Field field : thing.kind.fields()) {
            if (field.storage == Storage.LINK) {
                refuse(!model.isFresh(thing, field), thing + "." + field.name + " is out of date");
                next.links(field.column)
                        .removeIf(link -> link.end(field.isFirst).equals(thing.key));
            }
        }
    }

    private void freeChildren(Thing thing) {
        for (Field field : thing.kind.fields()) {
            if (field.storage == Storage.REMOTE) {
                List<Object> unknown = thing.related(field).stream()
                        .filter(each -> !each.isHeld())
                        .map(each -> each.key)
                        .toList();
                thing.related(field)
                        .forEach(each -> refuse(
                                isExpired(each) && !isStoredIn(each, field, thing),
                                thing + "." + field.name + " is out of date"));
                for (Object key : model.rows.farKeys(field, thing.key)) {
                    Rows.Row row = next.get(field.target, key);
                    if (row != null && !unknown.contains(key)) {
                        next.put(field.target, key, row.with(field.column, null));
                    }
                }
            }
        }
    }

    private static boolean isExpired(Thing thing) {
        return thing.life == Life.PERSISTENT && !thing.isMarked && thing.values.isEmpty();
    }

    private boolean isStoredIn(Thing child, Field field, Thing parent) {
        Rows.Row row = model.rows.get(child.kind, child.key);
        return parent.key.equals(row.get(field.column));
    }

    private Object keyOf(Thing thing) {
        if (thing.kind == Town.TAG) {
            return thing.values.get(Town.TAG_ID);
        }
        if (thing.kind == Town.BOOKING) {
            Thing guest = thing.one(Town.BOOKING.field("guest"));
            Thing room = thing.one(Town.BOOKING.field("room"));
            refuse(guest == null || room == null || !guest.isHeld() || !room.isHeld(), "half a booking");
            return List.of(keyOf(guest), keyOf(room));
        }
        if (thing.life == Life.PERSISTENT) {
            return thing.key;
        }
        return isTrial ? "new " + thing.label : Objects.requireNonNull(Real.key(thing), "no key after flush");
    }

    private static Rows.@Nullable Row formerRow(Thing thing, List<Thing> marked, Map<Thing, Rows.Row> rows) {
        for (Thing former : marked) {
            if (former.kind == thing.kind && former.key.equals(thing.key)) {
                return rows.get(former);
            }
        }
        return null;
    }

    /** A row in place of one that is deleted takes over what the new object was never told. */
    private Rows.Row insert(Thing thing, Rows.@Nullable Row former) {
        Map<String, Object> columns = new HashMap<>();
        for (Field field : thing.kind.fields()) {
            if (field.isValue()) {
                boolean isTaken = former != null && !thing.before.containsKey(field);
                columns.put(field.column, isTaken ? former.get(field.column) : thing.values.get(field));
                if (isTaken) {
                    thing.values.remove(field);
                }
            } else if (field.storage == Storage.OWN) {
                columns.put(field.column, null);
            }
        }
        return new Rows.Row(thing.kind, columns);
    }

    private void update(Thing thing) {
        if (isTrial && thing.kind == Town.HOUSE) {
            // Only the database tells.
            next.put(thing.kind, thing.key, next.get(thing.kind, thing.key).with("version", Thing.UNKNOWN));
        }
        for (Field field : thing.kind.fields()) {
            boolean isNew = thing.life == Life.PENDING;
            if (field.isValue()) {
                if (!isNew && isNetChange(thing, field)) {
                    Rows.Row row = next.get(thing.kind, thing.key);
                    next.put(thing.kind, thing.key, row.with(field.column, thing.values.get(field)));
                }
            } else if (isNew ? thing.has(field) : thing.before.containsKey(field) || thing.waiting.containsKey(field)) {
                updateRelationship(thing, field);
            }
        }
    }

    private static boolean isNetChange(Thing thing, Field field) {
        return thing.before.containsKey(field) && !Objects.equals(thing.before.get(field), thing.values.get(field));
    }

    private void updateRelationship(Thing thing, Field field) {
        List<Thing> added = new ArrayList<>();
        List<Thing> removed = new ArrayList<>();
        Waiting waits = thing.waiting.get(field);
        if (waits != null) {
            added.addAll(waits.added());
            removed.addAll(waits.removed());
            // Whose change it was has forgotten it.
            added.removeIf(each -> !each.has(field.reverse));
            removed.removeIf(each -> !each.has(field.reverse));
        } else {
            List<Thing> old = old(thing, field);
            List<Thing> now = thing.related(field);
            now.stream().filter(each -> !old.contains(each)).forEach(added::add);
            old.stream().filter(each -> !now.contains(each)).forEach(removed::add);
            if (field.storage == Storage.OWN && now.isEmpty()) {
                assign(thing, field.column, null);
            }
        }
        for (Thing each : added) {
            refuse(!each.isHeld(), thing + "." + field.name + " refers to " + each + ", which is not in the session");
        }
        switch (field.storage) {
            case OWN -> added.forEach(each -> assign(thing, field.column, each));
            case REMOTE -> {
                for (Thing each : added) {
                    Field reverse = field.reverse;
                    refuse(
                            reverse != null && each.has(reverse) && each.one(reverse) != thing,
                            "both sides want something else");
                    assign(each, field.column, thing);
                }
                // Of a part that was taken out and is no orphan, its other parent says what becomes of it.
                removed.removeIf(each -> field.isOrphan);
                removed.forEach(each -> weak.computeIfAbsent(each, key -> new HashMap<>())
                        .computeIfAbsent(field.column, key -> new ArrayList<>())
                        .add(thing));
            }
            default -> {
                added.stream()
                        .filter(each -> !each.isMarked)
                        .forEach(each -> linked.computeIfAbsent(field.column, table -> new ArrayList<>())
                                .add(next.link(field, thing.key, each.key)));
                for (Thing each : added) {
                    boolean isThere = model.rows.links(field.column).contains(next.link(field, thing.key, each.key));
                    refuse(waits != null && isThere, "is there already");
                }
                for (Thing each : removed) {
                    boolean isThere = model.rows.links(field.column).contains(next.link(field, thing.key, each.key));
                    refuse(!isThere && !each.isMarked, "nothing to take away");
                }
                removed.forEach(each -> next.links(field.column).remove(next.link(field, thing.key, each.key)));
            }
        }
    }

    private List<Thing> old(Thing thing, Field field) {
        if (thing.life == Life.PENDING) {
            return List.of();
        }
        Object old = thing.before.get(field);
        if (old == Thing.UNKNOWN) {
            return List.of();
        }
        if (old instanceof List<?> list) {
            return list.stream().map(each -> (Thing) each).toList();
        }
        return old == null ? List.of() : List.of((Thing) old);
    }

    private void assign(Thing child, String column, @Nullable Thing parent) {
        Map<String, Thing> columns = strong.computeIfAbsent(child, key -> new HashMap<>());
        boolean isTwofold = columns.containsKey(column) && columns.get(column) != parent;
        refuse(isTwofold, "both sides want something else");
        columns.put(column, parent);
    }

    private void assignKeys() {
        weak.forEach((child, columns) -> columns.forEach((column, parents) -> {
            Rows.Row row = child.isHeld() && !child.isMarked ? next.get(child.kind, child.key) : null;
            if (row != null && parents.stream().anyMatch(parent -> Objects.equals(parent.key, row.get(column)))) {
                next.put(child.kind, child.key, row.with(column, null));
            }
        }));
        strong.forEach((child, columns) -> columns.forEach((column, parent) -> {
            Rows.Row row = child.isMarked ? null : next.get(child.kind, child.key);
            if (row != null) {
                Rows.Row former = model.rows.get(child.kind, child.key);
                refuse(
                        child.kind == Town.BOOKING
                                && former != null
                                && (parent == null || !former.get(column).equals(parent.key)),
                        "the key of a booking would change");
                next.put(child.kind, child.key, row.with(column, parent == null ? null : parent.key));
            }
        }));
    }

    private void settle(List<Thing> pending, List<Thing> marked, List<Thing> written) {
        for (Thing thing : pending) {
            thing.life = Life.PERSISTENT;
            model.labels.put(new Rows.Key(thing.kind.root(), thing.key), thing.label);
            model.frame().born.add(thing);
        }
        for (Thing thing : marked) {
            thing.life = Life.DELETED;
            thing.isMarked = false;
            thing.before.clear();
            thing.waiting.clear();
            thing.orphanOf.clear();
            model.frame().died.add(thing);
        }
        for (Thing thing : written) {
            if (thing.kind == Town.HOUSE && thing.before.containsValue(Thing.UNKNOWN)) {
                // What it was is not known, so that it may have changed.
                model.written.add(new Rows.Key(Town.HOUSE, thing.key));
            }
            thing.before.clear();
            thing.waiting.clear();
            thing.orphanOf.clear();
            model.frame().touched.add(thing);
        }
        next.rows.forEach((key, row) -> {
            if (key.root() == Town.HOUSE && !row.equals(model.rows.rows.get(key))) {
                model.written.add(key);
            }
        });
        model.things.forEach(thing -> thing.uncertain.clear());
        model.things.forEach(thing -> thing.hearsay.clear());
        model.rows = next;
    }
}
