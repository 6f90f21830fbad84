package io.aludel.orm.session.random;

import io.aludel.orm.session.Session;
import io.aludel.orm.session.random.Thing.Life;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the objects of a session with their models, without loading anything. */
final class Comparison {
    private final Run run;

    Comparison(Run run) {
        this.run = run;
    }

    void objects() {
        for (Object entity : run.session().identityMap()) {
            run.thingOf(entity);
        }
        Model model = run.model();
        for (Thing thing : List.copyOf(model.things)) {
            if (thing.entity != null && thing.life != Life.GHOST) {
                life(thing);
                fields(thing);
            }
        }
        Session session = run.session();
        sameThings("newObjects", session.newObjects(), thing -> thing.life == Life.PENDING);
        sameThings("deleted", session.deleted(), thing -> thing.isMarked);
        Set<Object> dirty = session.dirty();
        for (Thing thing : model.things) {
            if (thing.life == Life.PERSISTENT && !thing.isMarked && isChanged(thing)) {
                Run.require(dirty.contains(thing.entity), () -> thing + " is not among the dirty");
            }
        }
    }

    private void life(Thing thing) {
        String real = Real.life(thing.entity);
        Run.require(real.equals(thing.life.name()), () -> thing + " is " + real + " instead of " + thing.life);
        Run.require(
                run.session().contains(thing.entity) == thing.isHeld(),
                () -> "contains(" + thing + ") is " + !thing.isHeld());
        if (thing.isHeld() && thing.key != null && thing.life == Life.PERSISTENT) {
            Object key = Real.key(thing.entity);
            Run.require(thing.key.equals(key), () -> thing + " has the key " + key + " instead of " + thing.key);
            Object version = Real.version(thing.entity);
            if (version != null) {
                thing.version = version;
            }
        }
    }

    private void sameThings(String what, Set<Object> real, Predicate<Thing> expected) {
        List<Thing> wanted = run.model().things.stream().filter(expected).toList();
        Set<Thing> found = new HashSet<>();
        real.forEach(entity -> found.add(run.thingOf(entity)));
        Run.require(
                found.size() == wanted.size() && found.containsAll(wanted),
                () -> what + " is " + found + " instead of " + wanted);
    }

    private static boolean isChanged(Thing thing) {
        return thing.before.entrySet().stream().anyMatch(entry -> {
            if (entry.getValue() == Thing.UNKNOWN) {
                return false;
            }
            Object now = thing.values.get(entry.getKey());
            return entry.getValue() instanceof List<?> list
                    ? !new HashSet<Object>(list).equals(new HashSet<>((List<?>) now))
                    : !Objects.equals(entry.getValue(), now);
        });
    }

    private void fields(Thing thing) {
        for (Field field : thing.kind.fields()) {
            if (!Real.isLoaded(thing.entity, field)) {
                if (!field.isCollection() && thing.uncertain.containsKey(field)) {
                    thing.before.remove(field);
                }
                Run.require(
                        thing.life != Life.PERSISTENT || !thing.before.containsKey(field),
                        () -> thing + "." + field.name + " was changed and is not loaded any more");
                thing.values.remove(field);
                continue;
            }
            Object real = modelOf(field, Real.raw(thing.entity, field));
            if (!thing.has(field)) {
                if (thing.life == Life.PERSISTENT) {
                    run.model().fill(thing, field);
                    if (!isSame(field, real, thing.values.get(field))
                            && isSame(field, real, run.model().beforeFlush(thing, field))) {
                        // Loaded by the flush itself, before it wrote.
                        thing.values.put(field, real);
                    }
                } else {
                    thing.values.put(field, real);
                }
            }
            acceptUncertain(thing, field, real);
            Object expected = thing.values.get(field);
            Run.require(
                    isSame(field, real, expected),
                    () -> thing + "." + field.name + " is " + real + " instead of " + expected);
            elementsByCode(thing, field);
        }
    }

    private static void acceptUncertain(Thing thing, Field field, Object real) {
        Set<Thing> uncertain = thing.uncertain.get(field);
        if (uncertain == null || field.isValue() || isSame(field, real, thing.values.get(field))) {
            return;
        }
        if (!field.isCollection()) {
            if (real == null && uncertain.contains(thing.one(field))) {
                thing.note(field);
                thing.values.put(field, null);
            }
            return;
        }
        Set<Object> rest = new HashSet<>((Collection<?>) real);
        rest.removeAll(uncertain);
        Set<Object> expected = new HashSet<>(thing.list(field));
        expected.removeAll(uncertain);
        if (rest.equals(expected)) {
            thing.note(field);
            thing.values.put(field, real);
        }
    }

    private static void elementsByCode(Thing thing, Field field) {
        if (field.shape == Field.Shape.MAP && Real.raw(thing.entity, field) instanceof java.util.Map<?, ?> map) {
            map.forEach((code, element) -> Run.require(
                    Objects.equals(code, Real.raw(element, Town.STICKER_CODE))
                            || !Real.isLoaded(element, Town.STICKER_CODE),
                    () -> thing + "." + field.name + " has " + element + " under " + code));
        }
    }

    private Object modelOf(Field field, Object raw) {
        if (field.isValue()) {
            return raw;
        }
        if (!field.isCollection()) {
            return raw == null ? null : run.thingOf(raw);
        }
        List<Thing> things = new ArrayList<>();
        for (Object element : Real.elements(raw)) {
            things.add(run.thingOf(element));
        }
        return things;
    }

    private static boolean isSame(Field field, Object one, Object other) {
        if (!field.isCollection() || one == null || other == null) {
            return Objects.equals(one, other);
        }
        Collection<?> first = (Collection<?>) one;
        Collection<?> second = (Collection<?>) other;
        return first.size() == second.size() && new HashSet<Object>(first).equals(new HashSet<Object>(second));
    }
}
