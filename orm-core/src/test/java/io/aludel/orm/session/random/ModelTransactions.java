package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Thing.Life;
import java.util.Collection;
import java.util.List;

/** What the ends of transactions, savepoints and sessions do to the objects and to the rows. */
final class ModelTransactions {
    private final Model model;

    ModelTransactions(Model model) {
        this.model = model;
    }

    void beginNested() {
        model.frames.push(new Model.Frame(model.snapshot()));
    }

    void release() {
        Model.Frame inner = model.frames.pop();
        model.frame().born.addAll(inner.born);
        model.frame().died.addAll(inner.died);
        model.frame().touched.addAll(inner.touched);
    }

    void rollbackToSavepoint() {
        Model.Frame frame = model.frames.pop();
        undo(frame, frame.touched);
    }

    void rollback() {
        while (model.frames.size() > 1) {
            release();
        }
        Model.Frame frame = model.frames.pop();
        undo(frame, model.things);
        model.frames.push(new Model.Frame(model.committed));
    }

    private void undo(Model.Frame frame, Collection<Thing> touched) {
        model.rows = frame.rows.copy();
        for (Thing thing : frame.born) {
            if (thing.life == Life.PERSISTENT || thing.life == Life.DELETED || thing.life == Life.DETACHED) {
                boolean isWhole = thing.values.size() == thing.kind.fields().size();
                thing.life = isWhole ? Life.TRANSIENT : Life.GHOST;
                thing.kind.fields().stream().filter(Field::isValue).forEach(field -> thing.before.put(field, null));
                thing.isMarked = false;
            }
        }
        for (Thing thing : model.things) {
            if (thing.life == Life.PENDING) {
                model.objects.letGo(thing);
            }
            thing.isMarked = false;
            if (thing.isHeld() && !(thing.before.isEmpty() && thing.waiting.isEmpty())) {
                thing.drop();
            }
        }
        for (Thing thing : frame.died) {
            if (thing.life == Life.DELETED) {
                thing.life = Life.PERSISTENT;
                thing.drop();
            }
        }
        for (Thing thing : List.copyOf(touched)) {
            if (thing.life == Life.PERSISTENT) {
                thing.drop();
            }
        }
        for (Thing thing : model.things) {
            thing.orphanOf.clear();
            if (thing.life == Life.PERSISTENT && model.rows.get(thing.kind, thing.key) == null) {
                thing.life = Life.GHOST;
            }
        }
    }

    void commit() {
        while (model.frames.size() > 1) {
            release();
        }
        model.committed = model.snapshot();
        model.frames.clear();
        model.frames.push(new Model.Frame(model.committed));
        for (Thing thing : model.things) {
            if (thing.life == Life.DELETED) {
                thing.life = Life.DETACHED;
            } else if (thing.life == Life.PERSISTENT && model.expiresOnCommit) {
                thing.drop();
            }
        }
    }

    void newSession(boolean expires) {
        model.things.removeIf(thing -> !thing.isHeld());
        model.things.forEach(model.objects::letGo);
        model.things.forEach(thing -> thing.orphanOf.clear());
        model.rows = model.committed.copy();
        model.frames.clear();
        model.frames.push(new Model.Frame(model.committed));
        model.expiresOnCommit = expires;
    }
}
