package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Thing.Life;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What merging an object of an earlier session does, with all that it leads to. */
final class ModelMerge {
    private final Model model;

    ModelMerge(Model model) {
        this.model = model;
    }

    void back(Thing source) {
        model.autoflush();
        model.withoutAutoflush(() -> merged(source, new IdentityHashMap<>(), new HashSet<>()));
    }

    private Thing merged(Thing source, Map<Thing, Thing> done, Set<List<Object>> steps) {
        Thing known = done.get(source);
        if (known != null) {
            return known;
        }
        boolean isHeld = source.life == Life.PERSISTENT && !source.isMarked;
        NotApplicable.unless(isHeld || source.life == Life.DETACHED && source.key != null, "has no row");
        Rows.Row row = model.rows.get(source.kind, source.key);
        NotApplicable.unless(row != null && row.kind() == source.kind, "has no row any more");
        boolean isNew = model.ofRow(source.kind, source.key) == null;
        Thing target = isHeld ? source : model.load(source.kind, source.key);
        NotApplicable.unless(target.life == Life.PERSISTENT && !target.isMarked, "is gone");
        done.put(source, target);
        if (target != source) {
            NotApplicable.unless(Objects.equals(source.version, row.get("version")), "is out of date");
            NotApplicable.unless(
                    source.kind.fields().stream().allMatch(field -> source.has(field) || !field.hasKeyField),
                    "has a foreign key that no reference tells");
            if (isNew) {
                target.kind.fields().stream().filter(Field::isValue).forEach(field -> model.fill(target, field));
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
            model.changes.merge(target, field, source.values.get(field));
            return;
        }
        if (field.isCollection()) {
            model.read(target, field);
        }
        List<Thing> members = new ArrayList<>();
        for (Thing each : source.related(field)) {
            steps.add(List.of(each, field));
            members.add(merged(each, done, steps));
        }
        if (field.isCollection()) {
            model.changes.replace(target, field, members);
        } else {
            model.changes.setReference(target, field, members.isEmpty() ? null : members.get(0), false);
        }
    }
}
