package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.ObjectWork.Verb;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything a flush has to do: the given changes, orphans, what deletes bring with them, and children whose foreign keys
 * follow their parents. Loads what it must know. Used by one flush.
 */
final class Expansion {
    private final FlushSession session;
    private final Function<EntityMapping, EntityPlan> plans;
    private final ChangeSet changes;
    private final WorkSet found;
    // Those whose relationships are still to be looked at.
    private List<ObjectWork> open = List.of();
    private @Nullable UnseenChildren unseen;
    private int positions;

    Expansion(FlushSession session, Function<EntityMapping, EntityPlan> plans, ChangeSet changes) {
        this.session = session;
        this.plans = plans;
        this.changes = changes;
        this.found = new WorkSet(changes.size());
    }

    WorkSet expand() {
        collect();
        int next = 0;
        do {
            for (; next < open.size(); next++) {
                ObjectWork work = open.get(next);
                if (!found.isWithdrawn(work.state()) && work.startExpanding()) {
                    expand(work);
                }
            }
            if (unseen != null) {
                unseen.expand(this);
            }
        } while (next < open.size());
        found.addToldAssociations();
        return found;
    }

    private void collect() {
        List<InstanceState> added = changes.added();
        for (int i = 0; i < added.size(); i++) {
            InstanceState state = added.get(i);
            if (state.isOrphan()) {
                found.withdraw(state);
            } else {
                add(state, Verb.INSERT);
            }
        }
        List<InstanceState> deleted = changes.deleted();
        for (int i = 0; i < deleted.size(); i++) {
            add(deleted.get(i), Verb.DELETE);
        }
        List<InstanceState> modified = changes.modified();
        for (int i = 0; i < modified.size(); i++) {
            InstanceState state = modified.get(i);
            if (state.lifecycle() == Lifecycle.PERSISTENT) {
                add(state, state.isOrphan() ? Verb.DELETE : Verb.UPDATE);
            }
        }
    }

    private @Nullable ObjectWork add(InstanceState state, Verb verb) {
        Managed entity = state.entity();
        if (entity == null) {
            return null;
        }
        ObjectWork work = new ObjectWork(state, entity, plans.apply(state.mapping()), verb, positions++);
        found.add(work);
        open(work);
        return work;
    }

    private void open(ObjectWork work) {
        if (work.plan().rules().isEmpty()) {
            return;
        }
        if (open.isEmpty()) {
            open = new ArrayList<>(changes.size());
        }
        open.add(work);
    }

    private void expand(ObjectWork work) {
        List<DependencyRule> rules = work.plan().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (work.isDelete()) {
                rules.get(i).deleted(work, this);
            } else {
                rules.get(i).saved(work, this);
            }
        }
    }

    AssociationChanges associations() {
        return found.associations();
    }

    /** The work of a persistent or pending object that has to be written, a new one if it was not changed yet. */
    ObjectWork save(InstanceState state) {
        ObjectWork known = found.find(state);
        ObjectWork work = known != null ? known : add(state, Verb.UPDATE);
        if (work == null) {
            throw new AssertionError("An object in use was reclaimed: " + state + ". Please report this.");
        }
        return work;
    }

    /** Has a persistent object deleted, with what its relationships cascade to. */
    void delete(InstanceState state) {
        ObjectWork known = found.find(state);
        if (known == null) {
            add(state, Verb.DELETE);
        } else if (!known.isDelete()) {
            known.verb(Verb.DELETE);
            open(known);
        }
    }

    /** Has the children of a deleted object deleted without loading them. */
    void deleteUnseen(OneToManyRule rule, ObjectWork parent) {
        if (unseen == null) {
            unseen = new UnseenChildren(session, found);
        }
        unseen.add(rule, parent);
    }

    /** Has an object deleted, or not inserted if it has no row yet. */
    void deleteOrWithdraw(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        if (state == null || state.owner() != session.owner()) {
            return;
        }
        if (state.lifecycle() == Lifecycle.PERSISTENT) {
            delete(state);
        } else if (state.lifecycle() == Lifecycle.PENDING && !found.isWithdrawn(state)) {
            found.withdraw(state);
        }
    }

    /** Loads a relationship that is not loaded. */
    void load(InstanceState state, int attribute) {
        if (!state.isLoaded(attribute)) {
            session.load(state, attribute);
        }
    }

    /** Notes that the database itself changes an object's foreign key. */
    void followInMemory(InstanceState state, KeyLink link) {
        found.follow(state, link);
    }

    /** The state of an object of this session that has a row and keeps it so far as is known; else null. */
    @Nullable
    InstanceState persistent(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        return state != null && state.owner() == session.owner() && state.lifecycle() == Lifecycle.PERSISTENT
                ? state
                : null;
    }

    /** The state of an object that has a row, whether or not this session still has the object; else null. */
    @Nullable
    InstanceState stored(Managed entity) {
        InstanceState state = InstanceState.of(entity);
        boolean hasRow = state != null && state.identity() != null && state.lifecycle() != Lifecycle.DELETED;
        return hasRow ? state : null;
    }

    /**
     * The state of an object that a written one refers to; null where that is being deleted, so that there is nothing to refer to.
     *
     * @throws OrmException with {@code unsaved-reference} if the session does not have it
     */
    @Nullable
    InstanceState require(ObjectWork from, RelationshipMapping relationship, Managed target) {
        InstanceState state = InstanceState.of(target);
        boolean isHere = state != null && state.owner() == session.owner() && !found.isWithdrawn(state);
        if (!isHere || state.lifecycle() == Lifecycle.DELETED) {
            throw notHere(from, relationship, target);
        }
        return found.isDeleted(state) ? null : state;
    }

    private static OrmException notHere(ObjectWork from, RelationshipMapping relationship, Managed target) {
        String what = Labels.of(target);
        InstanceState state = InstanceState.of(target);
        boolean isDeleted = state != null && state.lifecycle() == Lifecycle.DELETED;
        String ways = relationship.cascades(Cascade.SAVE_UPDATE)
                ? "Add " + what + " to the session, or take it out of " + relationship.path() + "."
                : "Add " + what + " to the session, or give " + relationship.path() + " the cascade SAVE_UPDATE.";
        return new OrmException(
                ErrorCode.UNSAVED_REFERENCE,
                "Cannot flush " + from.state().label() + ": its " + relationship.path() + " leads to " + what
                        + (isDeleted
                                ? ", whose row was deleted. Take it out."
                                : ", which is not in the session. " + ways));
    }
}
