package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Thing.Life;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The operations that make and change objects. */
final class Edits {
    private Edits() {}

    /** Makes an object, which may be given references, and adds it then. */
    record Create(int label, Kind kind, Map<Field, Object> values, Map<Field, Integer> references, boolean adds)
            implements Operation {
        @Override
        public void real(Run run) {
            Object entity = Real.make(kind);
            values.forEach((field, value) -> Real.write(entity, field, value));
            references.forEach((field, other) -> Real.write(entity, field, run.entity(other)));
            run.made(label, entity);
            if (adds) {
                run.session().add(entity);
            }
        }

        @Override
        public void model(Model model) {
            Thing made = Thing.made(label, kind);
            values.forEach((field, value) -> model.changes.set(made, field, value));
            references.forEach(
                    (field, other) -> model.changes.setReference(made, field, model.heldLabelled(other), adds));
            model.things.add(made);
            if (adds) {
                model.objects.add(made);
            }
        }

        @Override
        public String toString() {
            Map<String, Object> shown = new HashMap<>();
            values.forEach((field, value) -> shown.put(field.name, value));
            references.forEach((field, other) -> shown.put(field.name, field.target.name + other));
            return (adds ? "add " : "make ") + kind + label + " " + shown;
        }
    }

    /** Sets a column. */
    record Set(int label, Field field, Object value) implements Operation {
        @Override
        public void real(Run run) {
            Real.write(run.entity(label), field, value);
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            NotApplicable.unless(thing.isHeld() || thing.life == Life.TRANSIENT, "is gone");
            model.changes.set(thing, field, value);
        }

        @Override
        public String toString() {
            return "set " + field.kind.name + label + "." + field.name + " = " + value;
        }
    }

    /** Sets a column of an object that no session has. */
    record Alter(int label, Field field, Object value) implements Operation {
        @Override
        public void real(Run run) {
            Real.write(run.model().detached(label).entity, field, value);
        }

        @Override
        public void model(Model model) {
            Thing thing = model.detached(label);
            NotApplicable.unless(thing.isAltered || thing.before.isEmpty(), "has changes of a former session");
            thing.isAltered = true;
            model.changes.set(thing, field, value);
        }

        @Override
        public String toString() {
            return "set detached " + field.kind.name + label + "." + field.name + " = " + value;
        }
    }

    /** Exchanges a column's values between two objects. */
    record Swap(int label, int other, Field field) implements Operation {
        @Override
        public void real(Run run) {
            Object one = run.entity(label);
            Object two = run.entity(other);
            Object kept = Real.read(one, field);
            Object taken = Real.read(two, field);
            Real.write(one, field, taken);
            Real.write(two, field, kept);
        }

        @Override
        public void model(Model model) {
            Thing one = model.heldLabelled(label);
            Thing two = model.heldLabelled(other);
            Object kept = model.read(one, field);
            Object taken = model.read(two, field);
            model.changes.set(one, field, taken);
            model.changes.set(two, field, kept);
        }

        @Override
        public String toString() {
            return "swap " + field.name + " of " + field.kind.name + label + " and " + field.kind.name + other;
        }
    }

    /** Sets a reference; other 0 stands for null. Where a parent has to know, it is read first. */
    record Refer(int label, Field field, int other, boolean readsFirst) implements Operation {
        @Override
        public void real(Run run) {
            if (readsFirst) {
                Real.read(run.entity(label), field);
            }
            Real.write(run.entity(label), field, other == 0 ? null : run.entity(other));
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            if (readsFirst) {
                model.read(thing, field);
            }
            model.changes.setReference(thing, field, other == 0 ? null : model.labelled(other), false);
        }

        @Override
        public String toString() {
            return (readsFirst ? "read and set " : "set ") + field.kind.name + label + "." + field.name + " = "
                    + (other == 0 ? "null" : field.target.name + other);
        }
    }

    /** Puts an object into a collection. */
    record Append(int label, Field field, int other) implements Operation {
        @Override
        public void real(Run run) {
            Run.put(Real.read(run.entity(label), field), run.entity(other));
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            model.read(thing, field);
            model.readCode(field, model.labelled(other));
            model.changes.append(thing, field, model.labelled(other));
        }

        @Override
        public String toString() {
            return field.kind.name + label + "." + field.name + " += " + field.target.name + other;
        }
    }

    /** Takes an object out of a collection. */
    record Remove(int label, Field field, int other) implements Operation {
        @Override
        public void real(Run run) {
            Run.take(Real.read(run.entity(label), field), run.entity(other));
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            model.read(thing, field);
            model.readCode(field, model.labelled(other));
            model.changes.remove(thing, field, model.labelled(other));
        }

        @Override
        public String toString() {
            return field.kind.name + label + "." + field.name + " -= " + field.target.name + other;
        }
    }

    /** Takes an object out of one collection and puts it into another's, both read before. */
    record Move(int label, int to, Field field, int other) implements Operation {
        @Override
        public void real(Run run) {
            Object from = Real.read(run.entity(label), field);
            Object target = Real.read(run.entity(to), field);
            Run.take(from, run.entity(other));
            Run.put(target, run.entity(other));
        }

        @Override
        public void model(Model model) {
            Thing from = model.labelled(label);
            Thing target = model.labelled(to);
            model.read(from, field);
            model.read(target, field);
            model.readCode(field, model.labelled(other));
            model.changes.remove(from, field, model.labelled(other));
            model.changes.append(target, field, model.labelled(other));
        }

        @Override
        public String toString() {
            return "move " + field.target.name + other + " from " + field.kind.name + label + "." + field.name + " to "
                    + field.kind.name + to;
        }
    }

    /** Assigns a whole collection. */
    record Replace(int label, Field field, List<Integer> others) implements Operation {
        @Override
        public void real(Run run) {
            Object entity = run.entity(label);
            Real.read(entity, field);
            Object collection = switch (field.shape) {
                case LIST -> new ArrayList<>();
                case SET -> new LinkedHashSet<>();
                default -> new HashMap<>();
            };
            others.forEach(other -> Run.put(collection, run.entity(other)));
            Real.write(entity, field, collection);
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            model.read(thing, field);
            others.forEach(other -> model.readCode(field, model.labelled(other)));
            model.changes.replace(
                    thing, field, others.stream().map(model::labelled).toList());
        }

        @Override
        public String toString() {
            return "set " + field.kind.name + label + "." + field.name + " = "
                    + others.stream().map(other -> field.target.name + other).toList();
        }
    }
}
