package io.aludel.orm.session;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.state.CascadeWalker;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;

/** Adds, deletes and expunges objects together with what their relationships cascade to. */
final class Attaching {
    private final DefaultSession session;
    private final SessionObjects objects;

    Attaching(DefaultSession session, SessionObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    void add(Managed entity) {
        session.guard().requireNoRows(entity);
        session.guard().requireChangeable(entity);
        session.transactions().autobegin();
        attachGraph(entity);
    }

    /** Adds what a relationship of an object in this session now refers to. */
    void cascade(Managed child) {
        session.guard().requireNoRows(child);
        InstanceState state = InstanceState.of(child);
        if (state == null
                || state.owner() != session.owner()
                || objects.deleted().containsKey(state)) {
            attachGraph(child);
        }
    }

    private void attachGraph(Managed entity) {
        InstanceState state = attach(entity);
        List<Managed> reached =
                CascadeWalker.reachable(entity, Cascade.SAVE_UPDATE, CascadeWalker.Unloaded.SKIP, this::isHeld);
        for (int i = 0; i < reached.size(); i++) {
            attach(reached.get(i));
        }
    }

    /** Whether adding it again would change nothing. */
    private boolean isHeld(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        return state != null
                && state.owner() == session.owner()
                && state.lifecycle() != Lifecycle.DELETED
                && !objects.deleted().containsKey(state);
    }

    private InstanceState attach(Managed entity) {
        InstanceState state = session.stateOf(entity);
        switch (state.lifecycle()) {
            case TRANSIENT -> objects.addPending(state, entity);
            case DETACHED -> reattach(state, entity);
            case PENDING -> requireOwn(state);
            case PERSISTENT -> {
                requireOwn(state);
                objects.deleted().remove(state);
            }
            case DELETED -> throw deleted(state);
        }
        return state;
    }

    private void reattach(InstanceState state, Managed entity) {
        if (state.identity() == null) {
            throw deleted(state);
        }
        objects.reattach(state, entity);
    }

    void delete(Managed entity) {
        session.guard().requireNoRows(entity);
        InstanceState state = session.stateOf(entity);
        session.guard().requireChangeable(entity);
        switch (state.lifecycle()) {
            case TRANSIENT, PENDING -> throw notPersistent(state);
            case DETACHED -> reattach(state, entity);
            case PERSISTENT, DELETED -> requireOwn(state);
        }
        if (state.lifecycle() == Lifecycle.DELETED || objects.deleted().containsKey(state)) {
            return;
        }
        session.transactions().autobegin();
        if (state.hasExpired()) {
            session.loading().refill(state);
        }
        List<Managed> reached = CascadeWalker.reachable(entity, Cascade.DELETE, CascadeWalker.Unloaded.LOAD);
        objects.markDeleted(state, entity);
        reached.forEach(each -> markDeleted(session.stateOf(each), each));
    }

    private void markDeleted(InstanceState state, Managed entity) {
        switch (state.lifecycle()) {
            case PENDING -> objects.withdraw(state, entity);
            case PERSISTENT -> objects.markDeleted(state, entity);
            default -> {}
        }
    }

    /** A new object was taken out of the parent that it was to be saved with. */
    void orphaned(InstanceState state) {
        Managed entity = state.entity();
        if (entity != null && state.lifecycle() == Lifecycle.PENDING) {
            CascadeWalker.reachable(entity, Cascade.EXPUNGE, CascadeWalker.Unloaded.SKIP)
                    .forEach(this::letGo);
            objects.withdraw(state, entity);
        }
    }

    /** The objects without a row that would lose the parent they are to be saved with if all of these were expired. */
    List<Managed> newChildrenOf(Managed entity, List<Managed> reached) {
        List<Managed> children =
                new ArrayList<>(CascadeWalker.step(entity, Cascade.DELETE_ORPHAN, CascadeWalker.Unloaded.SKIP));
        reached.forEach(
                each -> children.addAll(CascadeWalker.step(each, Cascade.DELETE_ORPHAN, CascadeWalker.Unloaded.SKIP)));
        children.removeIf(child -> session.stateOf(child).lifecycle() != Lifecycle.PENDING);
        return children;
    }

    void expunge(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        if (state == null || state.owner() != session.owner()) {
            throw notHeld(Labels.of(entity));
        }
        List<Managed> reached = CascadeWalker.reachable(entity, Cascade.EXPUNGE, CascadeWalker.Unloaded.SKIP);
        letGo(entity);
        reached.forEach(this::letGo);
    }

    /** Lets go of everything, pending objects first. */
    void expungeAll() {
        expungePending();
        objects.releaseAll();
        expungeDeleted();
    }

    /** As {@link #expungeAll}, for a session that will have no more objects. */
    void expungeForGood() {
        expungePending();
        expungeDeleted();
        objects.leaveAll();
    }

    private void expungePending() {
        if (!objects.added().isEmpty()) {
            objects.added().entities().forEach(this::letGo);
        }
    }

    private void expungeDeleted() {
        DefaultTransaction transaction = session.transactions().current();
        while (transaction != null) {
            for (InstanceState deleted : List.copyOf(transaction.deleted())) {
                letGo(deleted);
            }
            transaction = transaction.parent();
        }
    }

    private void letGo(InstanceState state) {
        Managed entity = state.entity();
        if (entity != null) {
            letGo(entity);
        }
    }

    void letGo(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        if (state == null || state.owner() != session.owner()) {
            return;
        }
        if (state.lifecycle() == Lifecycle.PENDING) {
            objects.withdraw(state, entity);
        } else {
            objects.release(state, entity);
        }
    }

    private void requireOwn(InstanceState state) {
        if (state.owner() != session.owner()) {
            throw new OrmException(
                    ErrorCode.ALREADY_ATTACHED,
                    "Cannot use " + state.label()
                            + " in this session: it belongs to another open session. Close that one or"
                            + " expunge the object there, or use merge(), which leaves it alone.");
        }
    }

    private static OrmException notPersistent(InstanceState state) {
        return new OrmException(
                ErrorCode.NOT_PERSISTENT,
                "Cannot delete " + state.label()
                        + ": it has no row yet. To take back an object that was only added, expunge it.");
    }

    private static OrmException notHeld(String label) {
        return new OrmException(
                ErrorCode.NOT_PERSISTENT,
                "Cannot expunge " + label
                        + ": this session does not hold it. Expunge it where it was added or loaded.");
    }

    private static OrmException deleted(InstanceState state) {
        return new OrmException(
                ErrorCode.OBJECT_WAS_DELETED,
                "Cannot add " + state.label() + ": its row was deleted. Make a new object, or roll the delete back.");
    }
}
