package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Shape;
import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.town.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Thinks of operations. Each program keeps to a few relationships, so that its operations meet. One in ten has to do with trees, one
 * in ten changes objects while they are detached, and one in two hundred is long.
 */
final class Generator {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final Random random;
    private final List<Field> focus = new ArrayList<>();
    private final Set<Kind> kinds = new LinkedHashSet<>();
    private final boolean isLong;
    private final boolean altersDetached;
    private int labels;

    Generator(long seed) {
        isLong = Math.floorMod(seed, 200) == 77;
        altersDetached = Math.floorMod(seed, 10) == 5;
        random = new Random(seed);
        // The first numbers of neighbouring seeds resemble each other.
        random.nextInt();
        List<Field> relationships = new ArrayList<>();
        for (Kind kind : Town.KINDS) {
            if (kind != Town.FOLDER) {
                kind.fields().stream()
                        .filter(field -> !field.isValue() && field.kind == kind)
                        .forEach(relationships::add);
            }
        }
        if (Math.floorMod(seed, 10) == 3) {
            focusOn(Town.FOLDER.field("folders"));
        }
        int number = random.nextInt(4) + (focus.isEmpty() ? 1 : 0);
        for (int i = 0; i < number; i++) {
            focusOn(any(relationships));
        }
    }

    private void focusOn(Field field) {
        focus.add(field);
        if (field.reverse != null) {
            focus.add(field.reverse);
        }
        include(field.kind);
        include(field.target);
    }

    private void include(Kind kind) {
        if (kinds.add(kind)) {
            Town.KINDS.stream().filter(each -> each.parent == kind).forEach(kinds::add);
            kind.fields().stream().filter(field -> field.isRequired).forEach(field -> {
                if (!focus.contains(field)) {
                    focus.add(field);
                    focus.add(field.reverse);
                }
                include(field.target);
            });
        }
    }

    boolean expires() {
        return random.nextInt(3) > 0;
    }

    int length() {
        int length = 10 + random.nextInt(31);
        return isLong ? 150 : length;
    }

    /** Something to do next, which may not apply; null if nothing came to mind. */
    Operation next(Model model) {
        int what = random.nextInt(100);
        if (what < 22 || model.things.size() < 2) {
            return create(model);
        }
        if (what < 50) {
            return relate(model);
        }
        if (what < 58) {
            return set(model);
        }
        if (what < 84) {
            return object(model, what);
        }
        return session(what);
    }

    private Operation object(Model model, int what) {
        Thing thing = anyThing(model);
        int label = thing.label;
        return switch (what) {
            case 58, 59, 60, 61, 62, 63 -> new Requests.Delete(label);
            case 64, 65, 66, 67, 68 -> new Requests.Read(label, any(thing.kind.fields()));
            case 69, 70 -> new Requests.Expire(label);
            case 71, 72 -> new Requests.Refresh(label);
            case 73, 74 -> new Requests.Expunge(label);
            case 75, 76, 77 -> new Requests.Add(label(model, Life.TRANSIENT, Life.DETACHED, thing));
            case 78, 79, 80 -> merge(thing);
            case 81 -> detached(model, label);
            case 82 -> new Requests.ExpireOne(label, any(thing.kind.fields()));
            default -> new Requests.Get(label);
        };
    }

    private Operation session(int what) {
        return switch (what) {
            case 84, 85, 86, 87 -> new Turns.Flush();
            case 88, 89 -> random.nextInt(4) == 0 ? new Turns.NewSession(true) : new Turns.Commit();
            case 90 -> new Turns.Rollback();
            case 91, 92 -> new Turns.Begin();
            case 93 -> new Turns.End(true);
            case 94, 95 -> new Turns.End(false);
            case 96 -> new Turns.NewSession(random.nextBoolean());
            case 97 -> new Requests.ExpireAll();
            case 98 -> new Requests.Raise(random.nextInt(4));
            default -> new Requests.Query(any(List.copyOf(kinds)));
        };
    }

    private int label(Model model, Life one, Life other, Thing otherwise) {
        List<Thing> found = model.things.stream()
                .filter(thing -> thing.life == one || thing.life == other)
                .toList();
        return (found.isEmpty() ? otherwise : any(found)).label;
    }

    private Operation create(Model model) {
        Kind kind = any(List.copyOf(kinds));
        Map<Field, Object> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            if (field.isValue() && (random.nextInt(3) > 0 || field == Town.TAG_ID || field == Town.STICKER_CODE)) {
                values.put(field, value(field));
            }
        }
        Map<Field, Integer> references = new LinkedHashMap<>();
        boolean adds = random.nextInt(4) > 0;
        for (Field field : kind.fields()) {
            if (adds
                    && field.shape == Shape.REFERENCE
                    && field.storage == Storage.OWN
                    && focus.contains(field)
                    && (field.isRequired || random.nextInt(3) == 0)) {
                Thing target = any(model, field.target);
                if (target != null) {
                    references.put(field, target.label);
                }
            }
        }
        return new Edits.Create(++labels, kind, values, references, adds);
    }

    private Operation relate(Model model) {
        Field field = any(focus);
        Thing owner = any(model, field.kind);
        Thing value = any(model, field.target);
        if (owner == null || value == null) {
            return create(model);
        }
        if (!field.isCollection()) {
            int other = random.nextInt(4) == 0 ? 0 : value.label;
            return new Edits.Refer(owner.label, field, other, field.isRequired || random.nextBoolean());
        }
        int what = random.nextInt(8);
        if (what < 4) {
            return new Edits.Append(owner.label, field, value.label);
        }
        List<Thing> members = owner.related(field);
        Thing member = members.isEmpty() ? value : any(members);
        if (what < 6) {
            return new Edits.Remove(owner.label, field, member.label);
        }
        if (what < 7) {
            return new Edits.Move(owner.label, any(model, field.kind).label, field, member.label);
        }
        List<Integer> labels = new ArrayList<>();
        for (Thing thing : model.things) {
            if (thing.kind.isA(field.target) && random.nextInt(3) == 0 && !labels.contains(thing.label)) {
                labels.add(thing.label);
            }
        }
        return new Edits.Replace(owner.label, field, labels);
    }

    private Operation detached(Model model, int otherwise) {
        List<Thing> found = model.things.stream()
                .filter(thing -> thing.life == Life.DETACHED)
                .toList();
        if (found.isEmpty()) {
            return new Requests.Get(otherwise);
        }
        Thing thing = any(found);
        if (altersDetached && random.nextInt(3) > 0) {
            Field field = settable(thing);
            return new Edits.Alter(thing.label, field, value(field));
        }
        return new Requests.MergeBack(thing.label);
    }

    private Operation set(Model model) {
        Thing thing = anyThing(model);
        Field field = settable(thing);
        if (thing.kind == Town.HOUSE && random.nextInt(3) == 0) {
            Thing other = any(model, Town.HOUSE);
            return new Edits.Swap(thing.label, other.label, Town.HOUSE_NAME);
        }
        return new Edits.Set(thing.label, field, value(field));
    }

    private Operation merge(Thing thing) {
        Map<Field, Object> values = new LinkedHashMap<>();
        Field field = settable(thing);
        values.put(field, value(field));
        return new Requests.Merge(thing.label, values);
    }

    private Field settable(Thing thing) {
        return any(thing.kind.fields().stream()
                .filter(field -> field.isValue() && field != Town.TAG_ID && field != Town.STICKER_CODE)
                .toList());
    }

    private Object value(Field field) {
        if (field.name.equals("height") || field.name.equals("seats")) {
            return random.nextInt(4);
        }
        if (field == Town.TAG_ID) {
            return 1 + random.nextInt(5);
        }
        if (field.name.equals("spot")) {
            return random.nextInt(4) == 0 ? null : new Spot(random.nextInt(2), random.nextInt(2));
        }
        return field != Town.STICKER_CODE && random.nextInt(5) == 0 ? null : any(NAMES);
    }

    private Thing anyThing(Model model) {
        List<Thing> held = model.held();
        return random.nextInt(6) == 0 || held.isEmpty() ? any(model.things) : any(held);
    }

    private Thing any(Model model, Kind kind) {
        List<Thing> found =
                model.things.stream().filter(thing -> thing.kind.isA(kind)).toList();
        List<Thing> held = found.stream().filter(Thing::isHeld).toList();
        if (!held.isEmpty() && random.nextInt(5) > 0) {
            return any(held);
        }
        return found.isEmpty() ? null : any(found);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
