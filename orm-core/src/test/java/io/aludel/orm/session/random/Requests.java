package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Thing.Life;
import io.aludel.orm.session.random.town.House;
import io.aludel.orm.session.random.town.House_;
import io.aludel.orm.sql.SQL;
import java.util.HashMap;
import java.util.Map;

/** The operations that ask the session for something about objects. */
final class Requests {
    private Requests() {}

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
            model.objects.add(thing);
        }
    }

    record Delete(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().delete(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.objects.delete(model.heldLabelled(label));
        }
    }

    record Expunge(int label) implements Operation {
        @Override
        public void real(Run run) {
            run.session().expunge(run.entity(label));
        }

        @Override
        public void model(Model model) {
            model.objects.expunge(model.heldLabelled(label));
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
            values.forEach((field, value) -> model.changes.merge(thing, field, value));
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
            model.objects.expire(model.heldLabelled(label));
        }
    }

    record ExpireOne(int label, Field field) implements Operation {
        @Override
        public void real(Run run) {
            run.expire(run.entity(label), field);
        }

        @Override
        public void model(Model model) {
            model.objects.expire(model.heldLabelled(label), field);
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
            Run.require(raised == run.model().objects.raise(below), () -> "raised " + raised + " houses");
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
            model.merging.back(model.detached(label));
        }
    }

    record ExpireAll() implements Operation {
        @Override
        public void real(Run run) {
            run.session().expireAll();
        }

        @Override
        public void model(Model model) {
            model.objects.expireAll();
        }
    }

    record Refresh(int label) implements Operation {
        @Override
        public void before(Model model) {
            model.objects.expire(model.heldLabelled(label));
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
}
