package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.town.House;
import io.aludel.orm.session.random.town.House_;
import io.aludel.orm.sql.SQL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** One step of a program: a value, which names objects by their labels. */
interface Operation {
    /** What the model has to do before the session does its part. */
    default void before(Model model) {}

    /** Does it to the session. */
    void real(Run run);

    /** Does it to the model. */
    void model(Model model);

    /** Whether it must be tried on a copy of the model to see whether it applies. */
    default boolean isTried() {
        return true;
    }

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
            values.forEach((field, value) -> model.set(made, field, value));
            references.forEach((field, other) -> model.setReference(made, field, model.heldLabelled(other), adds));
            model.things.add(made);
            if (adds) {
                model.add(made);
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
            model.set(thing, field, value);
        }

        @Override
        public String toString() {
            return "set " + field.kind.name + label + "." + field.name + " = " + value;
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
            model.set(one, field, taken);
            model.set(two, field, kept);
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
            model.setReference(thing, field, other == 0 ? null : model.labelled(other), false);
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
            model.append(thing, field, model.labelled(other));
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
            model.remove(thing, field, model.labelled(other));
        }

        @Override
        public String toString() {
            return field.kind.name + label + "." + field.name + " -= " + field.target.name + other;
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
            model.replace(thing, field, others.stream().map(model::labelled).toList());
        }

        @Override
        public String toString() {
            return "set " + field.kind.name + label + "." + field.name + " = "
                    + others.stream().map(other -> field.target.name + other).toList();
        }
    }

    /** Adds an object that is not in the session. */
    record Add(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().add(run.entity(label));
        }

        @Override
        public void model(Model model) {
            Thing thing = model.labelled(label);
            NotApplicable.unless(!thing.isHeld(), "is in the session");
            model.add(thing);
        }
    }

    record Delete(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().delete(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.delete(model.heldLabelled(label));
        }
    }

    record Expunge(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().expunge(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.expunge(model.heldLabelled(label));
        }
    }

    record Read(int label, Field field) implements Operation {
        @Override
        public void real(Run run) {
            Real.elementsIfAny(Real.read(run.entity(label), field));
        }

        @Override
        public void model(Model model) {
            model.read(model.heldLabelled(label), field);
        }

        @Override
        public String toString() {
            return "read " + field.kind.name + label + "." + field.name;
        }
    }

    /** Merges a new object that has the key of a row, and some values. */
    record Merge(int label, Map<Field, Object> values) implements Operation {
        @Override
        public void real(Run run) {
            Thing thing = run.model().labelled(label);
            Object source = Real.make(thing.kind);
            Real.key(source, thing.key);
            values.forEach((field, value) -> Real.write(source, field, value));
            Object merged = run.session().merge(source);
            Run.require(merged == thing.entity, () -> "merge did not give the session's " + thing);
        }

        @Override
        public void model(Model model) {
            Thing thing = model.heldLabelled(label);
            NotApplicable.unless(thing.life == Life.PERSISTENT, "has no row");
            model.autoflush();
            NotApplicable.unless(thing.life == Life.PERSISTENT, "has no row any more");
            values.forEach((field, value) -> model.set(thing, field, value));
        }

        @Override
        public String toString() {
            Map<String, Object> shown = new HashMap<>();
            values.forEach((field, value) -> shown.put(field.name, value));
            return "merge a copy of " + label + " " + shown;
        }
    }

    /** Gets an object by the key of a row. */
    record Get(int label) implements Operation {
        @Override
        public void real(Run run) {
            Rows.Key key = run.keyOf(label);
            Object found = run.session().get(key.root().type, Run.realKey(key));
            Run.require(found != null, () -> "get did not find " + key);
            run.thingOf(found);
        }

        @Override
        public void model(Model model) {
            NotApplicable.unless(Run.keyOf(model, label) != null, "has no row");
            model.autoflush();
            NotApplicable.unless(Run.keyOf(model, label) != null, "has no row any more");
            Rows.Key key = Run.keyOf(model, label);
            Thing held = model.ofRow(key.root(), key.value());
            NotApplicable.unless(held == null || held.life == Life.PERSISTENT, "is gone");
            model.load(key.root(), key.value());
        }
    }

    /** Selects all objects of a kind. */
    record Query(Kind kind) implements Operation {
        @Override
        public void real(Run run) {
            run.query(kind);
        }

        @Override
        public void model(Model model) {
            model.autoflush();
        }
    }

    record Expire(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().expire(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.expire(model.heldLabelled(label));
        }
    }

    record ExpireOne(int label, Field field) implements Operation {
        @Override
        public void real(Run run) {
            run.expire(run.entity(label), field);
        }

        @Override
        public void model(Model model) {
            model.expire(model.heldLabelled(label), field);
        }

        @Override
        public String toString() {
            return "expire " + field.kind.name + label + "." + field.name;
        }
    }

    /** Raises the height of the lower houses with one statement. */
    record Raise(int below) implements Operation {
        @Override
        public void real(Run run) {
            int raised = run.session()
                    .execute(SQL.update(House.class)
                            .where(House_.height.lt(below))
                            .set(House_.height, House_.height.plus(1)))
                    .rowCount();
            Run.require(raised == run.model().raise(below), () -> "raised " + raised + " houses");
        }

        @Override
        public void model(Model model) {
            model.autoflush();
        }
    }

    /** Merges an object of an earlier session, with all that it leads to. */
    record MergeBack(int label) implements Operation {
        @Override
        public void real(Run run) {
            Object merged = run.session().merge(run.model().detached(label).entity);
            Run.require(run.session().contains(merged), () -> "merge gave an object that is not in the session");
        }

        @Override
        public void model(Model model) {
            model.mergeBack(model.detached(label));
        }
    }

    record ExpireAll() implements Operation {
        @Override
        public void real(Run run) {
            run.session().expireAll();
        }

        @Override
        public void model(Model model) {
            model.expireAll();
        }
    }

    record Refresh(int label) implements Operation {
        @Override
        public void before(Model model) {
            model.expire(model.heldLabelled(label));
        }

        @Override
        public void real(Run run) {
            run.session().refresh(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.autoflush();
            NotApplicable.unless(model.labelled(label).life == Life.PERSISTENT, "is gone");
        }
    }

    record Flush() implements Operation {
        @Override
        public void real(Run run) {
            run.session().flush();
        }

        @Override
        public void model(Model model) {}

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record Begin() implements Operation {
        @Override
        public void real(Run run) {
            run.begin();
        }

        @Override
        public void model(Model model) {
            model.beginNested();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    /** Ends the innermost savepoint. */
    record End(boolean commits) implements Operation {
        @Override
        public void real(Run run) {
            run.end(commits);
        }

        @Override
        public void model(Model model) {
            NotApplicable.unless(model.frames.size() > 1, "no savepoint");
            if (commits) {
                model.release();
            } else {
                model.rollbackToSavepoint();
            }
        }

        @Override
        public boolean isTried() {
            return false;
        }

        @Override
        public String toString() {
            return commits ? "release savepoint" : "rollback to savepoint";
        }
    }

    record Commit() implements Operation {
        @Override
        public void real(Run run) {
            run.session().commit();
        }

        @Override
        public void model(Model model) {
            model.commit();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record Rollback() implements Operation {
        @Override
        public void real(Run run) {
            run.session().rollback();
        }

        @Override
        public void model(Model model) {
            model.rollback();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record NewSession(boolean expires) implements Operation {
        @Override
        public void real(Run run) {
            run.open(expires);
        }

        @Override
        public void model(Model model) {
            model.newSession(expires);
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }
}
