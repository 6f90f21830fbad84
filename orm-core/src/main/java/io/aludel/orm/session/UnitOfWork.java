package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.ChangeSet;
import io.aludel.orm.flush.FlushResult;
import io.aludel.orm.flush.KeySwitch;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Writes what changed, and brings the session's objects in the state they have after a flush, a commit or a rollback. */
final class UnitOfWork {
    private static final int MOST_ROUNDS = 100;

    private final DefaultSession session;
    private final SessionObjects objects;
    private boolean flushing;

    UnitOfWork(DefaultSession session, SessionObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    boolean isFlushing() {
        return flushing;
    }

    void flushAll() {
        session.guard().requireUsable();
        if (flushing) {
            throw new OrmException(
                    ErrorCode.FLUSH_IN_FLUSH,
                    "Cannot flush: this session is flushing already. Do not flush or commit in a listener to flushes.");
        }
        if (!objects.isClean()) {
            session.guard().requireSql();
            flush();
        }
    }

    /** Flushes as often as listeners make new work. */
    void flushUntilClean() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (objects.isClean()) {
                return;
            }
            flushAll();
        }
        throw new OrmException(
                ErrorCode.FLUSH_ENDLESS,
                "Cannot commit: after " + MOST_ROUNDS
                        + " flushes there is still something to write. Look for a listener to"
                        + " afterFlushPostexec that always changes something.");
    }

    private void flush() {
        DefaultTransaction transaction = session.transactions().autobegin();
        flushing = true;
        try {
            session.events().tell(SessionMoment.BEFORE_FLUSH, session, transaction);
            Births births = births();
            ChangeSet changes = new ChangeSet(births.states(), objects.dirty(), states(objects.deleted()));
            FlushResult result = write(changes, births);
            session.events().tell(SessionMoment.AFTER_FLUSH, session, transaction);
            settle(changes, result, births, transaction);
        } finally {
            flushing = false;
        }
        session.events().tell(SessionMoment.AFTER_FLUSH_POSTEXEC, session, transaction);
    }

    private static List<InstanceState> states(Map<InstanceState, Managed> objects) {
        return objects.isEmpty() ? List.of() : new ArrayList<>(objects.keySet());
    }

    private Births births() {
        if (objects.added().isEmpty()) {
            return Births.NONE;
        }
        Births births = new Births(objects.added().size());
        objects.added().forEach(births::add);
        return births;
    }

    private FlushResult write(ChangeSet changes, Births births) {
        try {
            return session.maker().flusher().flush(changes, new FlushAdapter(session));
        } catch (RuntimeException e) {
            births.forEach(this::takeBack);
            session.transactions().failed(e);
            throw e;
        }
    }

    private void takeBack(InstanceState state, Birth birth) {
        Managed entity = state.entity();
        if (entity != null) {
            birth.takeBack(entity);
        }
    }

    private void settle(ChangeSet changes, FlushResult result, Births births, DefaultTransaction transaction) {
        Frame frame = transaction.frame();
        if (!result.isSavesOnly()) {
            settleMoved(result, frame);
        }
        frame.wrote(result.written());
        frame.inserted(result.inserted(), births);
        objects.inserted(result.inserted());
        settleChanged(result.updated(), transaction);
        if (!objects.modified().isEmpty()) {
            settleWithoutRow(changes.modified(), transaction);
        }
        frame.dropReclaimed();
    }

    /** Objects that left, or have another key now. */
    private void settleMoved(FlushResult result, Frame frame) {
        for (KeySwitch change : result.keySwitches()) {
            frame.rekeyed(change.state(), change.former());
            objects.identityMap().rekey(change.state(), change.identity());
        }
        for (InstanceState state : result.withdrawn()) {
            ifThere(state, objects::withdraw);
        }
        for (InstanceState state : result.deleted()) {
            frame.deleted(state);
            ifThere(state, objects::rowDeleted);
        }
    }

    private void settleWithoutRow(List<InstanceState> changed, DefaultTransaction transaction) {
        for (InstanceState state : changed) {
            if (objects.modified().containsKey(state)) {
                settleChanged(state, transaction);
            }
        }
    }

    private void settleChanged(List<InstanceState> states, DefaultTransaction transaction) {
        for (int i = 0; i < states.size(); i++) {
            settleChanged(states.get(i), transaction);
        }
    }

    private void settleChanged(InstanceState state, DefaultTransaction transaction) {
        if (transaction.isNested()) {
            transaction.frame().touched(state);
        }
        objects.modified().remove(state);
        state.commitAll();
    }

    /** Brings the objects in the state they have after a commit. */
    void settleCommit(DefaultTransaction transaction, boolean expire) {
        if (expire) {
            objects.expireAll();
        }
        objects.releaseLent();
        for (InstanceState state : transaction.deleted()) {
            if (state.lifecycle() == Lifecycle.DELETED) {
                ifThere(state, objects::release);
            }
        }
    }

    /** Undoes what a transaction or savepoint did to the objects. */
    void undo(Frame frame, boolean nested) {
        objects.deleted().clear();
        for (Managed entity : objects.added().entities()) {
            objects.withdraw(session.stateOf(entity), entity);
        }
        frame.formerIdentities().forEach(this::restoreIdentity);
        frame.inserted().forEach((state, birth) -> {
            boolean isHere = state.owner() == session.owner() || state.owner() == null;
            if (isHere && state.lifecycle() != Lifecycle.TRANSIENT) {
                ifThere(state, (it, entity) -> objects.unborn(it, entity, birth));
            }
        });
        frame.written().takeBack();
        for (InstanceState state : frame.deleted()) {
            if (state.lifecycle() == Lifecycle.DELETED) {
                ifThere(state, objects::revive);
            }
        }
        expireAfterUndo(frame, nested);
    }

    private void expireAfterUndo(Frame frame, boolean nested) {
        if (!nested) {
            objects.expireAll();
            return;
        }
        List<InstanceState> touched = new ArrayList<>(frame.touched());
        touched.addAll(objects.modified().keySet());
        touched.addAll(objects.changedInside());
        touched.addAll(frame.deleted());
        for (InstanceState state : touched) {
            if (state.lifecycle() == Lifecycle.PERSISTENT && state.owner() == session.owner()) {
                objects.expire(state);
            }
        }
        if (!frame.loaded().isEmpty()) {
            objects.persistent().forEach(state -> unload(state, frame.loaded()));
        }
    }

    private static void unload(InstanceState state, Set<AttributeMapping> loaded) {
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (loaded.contains(relationship)) {
                state.expire(relationship.index());
            }
        }
    }

    private void restoreIdentity(InstanceState state, Object former) {
        ifThere(state, (it, entity) -> it.mapping().id().put(entity, former));
        if (objects.identityMap().contains(state)) {
            objects.identityMap().rekey(state, former);
        } else if (state.identity() != null) {
            state.identity(former);
        }
    }

    private static void ifThere(InstanceState state, BiConsumer<InstanceState, Managed> action) {
        Managed entity = state.entity();
        if (entity != null) {
            action.accept(state, entity);
        }
    }
}
