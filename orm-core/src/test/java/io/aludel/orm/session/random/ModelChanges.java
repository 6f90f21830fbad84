package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Shape;
import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** What changes of attributes do to the model: to the object, to the other side of a relationship, and to who is in the session. */
final class ModelChanges {
    private final Model model;

    ModelChanges(Model model) {
        this.model = model;
    }

    void set(Thing thing, Field field, Object value) {
        thing.note(field);
        thing.values.put(field, value);
    }

    /** @param isAddedNext whether the object joins the session right after */
    void setReference(Thing thing, Field field, Thing value, boolean isAddedNext) {
        if (!isAddedNext) {
            requireLinkable(thing, value);
        }
        model.requireFresh(thing, field);
        boolean wasKnown = thing.has(field);
        loadIfRemote(thing, field);
        boolean isKnown = thing.has(field);
        Thing old = isKnown ? thing.one(field) : leaveUnknownParent(thing, field);
        if (isKnown && old == value) {
            if (!wasKnown && value != null) {
                related(thing, field, value);
            }
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
        model.requireFresh(thing, field);
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
        model.requireFresh(thing, field);
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

    List<Thing> list(Thing thing, Field field) {
        model.read(thing, field);
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

    void related(Thing thing, Field field, Thing value) {
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
            model.objects.add(value);
        }
    }

    private void attach(Thing thing, Field field, Thing value) {
        if (field.isCollection()) {
            if (!thing.has(field)) {
                thing.waiting(field).removed().remove(value);
                thing.waiting(field).added().add(value);
            } else if (thing.list(field).contains(value)) {
                // The session does not look whether a collection that is out of date has it already.
                model.requireFresh(thing, field);
            } else {
                model.requireFresh(thing, field);
                NotApplicable.unless(field.shape != Shape.MAP || hasNoCode(thing.list(field), value), "code is taken");
                thing.note(field);
                Model.addTo(thing, field, value);
            }
            return;
        }
        loadIfRemote(thing, field);
        Thing old = thing.has(field) ? thing.one(field) : null;
        if (!thing.has(field) && isStored(thing, field, value)) {
            NotApplicable.unless(!isClaimed(thing, field, value), "another wants it");
            return;
        }
        if (thing.has(field) && old == value) {
            return;
        }
        model.requireFresh(thing, field);
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

    /** Whether another parent has taken it, of which its own side has forgotten. */
    private boolean isClaimed(Thing thing, Field field, Thing parent) {
        Field back = field.reverse;
        return model.held().stream()
                .filter(each -> each != parent && each.kind.isA(field.target))
                .filter(each -> each.isNew() || each.before.containsKey(back) || each.waiting.containsKey(back))
                .anyMatch(each -> each.related(back).contains(thing));
    }

    private boolean isStored(Thing thing, Field field, Thing value) {
        return field.storage == Storage.OWN
                && thing.life == Life.PERSISTENT
                && value.key != null
                && value.key.equals(model.rows.get(thing.kind, thing.key).get(field.column));
    }

    // What a row elsewhere referred to before has to be known when another takes its place.
    private void loadIfRemote(Thing thing, Field field) {
        if (field.storage == Storage.REMOTE && !thing.has(field) && thing.life == Life.PERSISTENT) {
            model.fill(thing, field);
        }
    }

    // The old parent is known where the foreign key is, and hears of it; the session says whether it did.
    private Thing leaveUnknownParent(Thing thing, Field field) {
        if (field.storage != Storage.OWN || thing.life != Life.PERSISTENT) {
            return null;
        }
        Object key = model.rows.get(thing.kind, thing.key).get(field.column);
        Thing old = key == null ? null : model.ofRow(field.target, key);
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
        boolean isElsewhere =
                reverse != null && !reverse.isCollection() && value.has(reverse) && value.one(reverse) != null;
        if (field.isOrphan && !isElsewhere) {
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

    /** A new object that its parent let go of is none of the session's any more. */
    private void withdrawOrphan(Thing thing) {
        if (thing.life == Life.PENDING && !thing.orphanOf.isEmpty()) {
            for (Thing each : model.objects.reach(thing, field -> field.isAll, false)) {
                model.objects.letGo(each);
            }
            model.objects.letGo(thing);
        }
    }

    /** Sets a value, unless it is that already. */
    void merge(Thing thing, Field field, Object value) {
        Rows.Row row = model.rows.get(thing.kind, thing.key);
        if (!thing.has(field) && Objects.equals(row.get(field.column), value)) {
            // The session may have loaded it meanwhile, and know that it is that already.
            thing.uncertain.put(field, new LinkedHashSet<>());
        }
        if (!thing.has(field) || !Objects.equals(thing.values.get(field), value)) {
            set(thing, field, value);
        }
    }
}
