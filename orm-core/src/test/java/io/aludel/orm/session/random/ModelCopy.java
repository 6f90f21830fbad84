package io.aludel.orm.session.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Copies a model, so that an operation can be tried. */
final class ModelCopy {
    private ModelCopy() {}

    static Model of(Model model) {
        Model copy = new Model(true);
        Map<Thing, Thing> copies = new IdentityHashMap<>();
        Function<Thing, Thing> copier = thing -> copies.computeIfAbsent(thing, ModelCopy::shallow);
        model.things.forEach(thing -> copy.things.add(copier.apply(thing)));
        // What the things refer to may be forgotten itself, and refer to more.
        Deque<Thing> open = new ArrayDeque<>(model.things);
        Set<Thing> seen = new LinkedHashSet<>(model.things);
        for (Thing thing = open.poll(); thing != null; thing = open.poll()) {
            copyInto(thing, copier.apply(thing), each -> {
                if (seen.add(each)) {
                    open.add(each);
                }
                return copier.apply(each);
            });
        }
        copy.rows = model.rows;
        copy.committed = model.committed;
        copy.labels.putAll(model.labels);
        copy.expiresOnCommit = model.expiresOnCommit;
        return copy;
    }

    private static Thing shallow(Thing thing) {
        Thing copy = new Thing(thing.label, thing.kind);
        copy.life = thing.life;
        copy.isMarked = thing.isMarked;
        copy.isAltered = thing.isAltered;
        copy.entity = thing.entity;
        copy.key = thing.key;
        copy.version = thing.version;
        copy.row = thing.row;
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
        from.uncertain.forEach((field, things) -> {
            Set<Thing> copies = new LinkedHashSet<>();
            things.forEach(thing -> copies.add(copier.apply(thing)));
            to.uncertain.put(field, copies);
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
}
