package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.CascadeWalker;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first stage of a flush: follows orphans and delete cascades until nothing is added, then turns what happened to
 * relationships into foreign keys to set and association rows to write.
 */
final class Expansion {
    private final FlushSession session;
    private final FlushPlan plan = new FlushPlan();
    private final Deque<InstanceState> unvisitedDeletes = new ArrayDeque<>();

    private Expansion(FlushSession session) {
        this.session = session;
    }

    static FlushPlan expand(ChangeSet changes, FlushSession session) {
        Expansion expansion = new Expansion(session);
        expansion.collect(changes);
        expansion.followDeletes();
        expansion.pairRowSwitches();
        new RelationshipChanges(session, expansion.plan).collect();
        return expansion.plan;
    }

    private void collect(ChangeSet changes) {
        changes.deleted().forEach(this::delete);
        for (InstanceState state : changes.added()) {
            if (state.isOrphan()) {
                plan.withdraw(state);
            } else {
                plan.insert(state);
            }
        }
        for (InstanceState state : changes.modified()) {
            if (plan.isDeleted(state)) {
                continue;
            }
            if (state.isOrphan()) {
                delete(state);
            } else {
                plan.update(state);
            }
        }
        changes.added().forEach(this::collectOrphans);
        changes.modified().forEach(this::collectOrphans);
    }

    /** Without a back reference an orphan itself was never touched; its former parent tells. */
    private void collectOrphans(InstanceState parent) {
        for (RelationshipMapping relationship : parent.mapping().relationships()) {
            if (relationship.cascades(Cascade.DELETE_ORPHAN) && !relationship.isViewOnly()) {
                forEach(parent.history(relationship.index()).deleted(), this::collectOrphan);
            }
        }
    }

    private void collectOrphan(InstanceState child) {
        if (child.isOrphan() && child.owner() == session.owner()) {
            if (child.lifecycle() == Lifecycle.PENDING) {
                plan.withdraw(child);
            } else if (child.lifecycle() == Lifecycle.PERSISTENT) {
                delete(child);
            }
        }
    }

    private void delete(InstanceState state) {
        if (plan.delete(state)) {
            unvisitedDeletes.add(state);
        }
    }

    private void followDeletes() {
        InstanceState state = unvisitedDeletes.poll();
        while (state != null) {
            for (RelationshipMapping relationship : state.mapping().relationships()) {
                if (relationship.cascades(Cascade.DELETE) && !relationship.isViewOnly()) {
                    followDelete(state, relationship);
                }
            }
            state = unvisitedDeletes.poll();
        }
    }

    private void followDelete(InstanceState state, RelationshipMapping relationship) {
        if (Unloaded.mayLoad(relationship) && !state.isLoaded(relationship.index())) {
            session.load(state, relationship.index());
        }
        Managed entity = state.entity();
        if (entity == null) {
            return;
        }
        for (Managed related : CascadeWalker.related(entity, relationship.link(), CascadeWalker.Unloaded.SKIP)) {
            InstanceState child = InstanceState.of(related);
            if (child == null || child.owner() != session.owner()) {
                continue;
            }
            if (child.lifecycle() == Lifecycle.PENDING) {
                plan.withdraw(child);
            } else if (child.lifecycle() == Lifecycle.PERSISTENT) {
                delete(child);
            }
        }
    }

    private void pairRowSwitches() {
        if (plan.deletes().isEmpty()) {
            return;
        }
        for (InstanceState added : plan.saves()) {
            Managed entity = added.entity();
            Object identity =
                    plan.isNew(added) && entity != null ? added.mapping().id().identityOf(entity) : null;
            InstanceState holder = identity == null
                    ? null
                    : session.identityMap().find(added.mapping().root(), identity);
            if (holder != null && plan.isDeleted(holder) && holder.mapping() == added.mapping()) {
                plan.switchRow(added, holder);
            }
        }
    }

    /** Calls for the states of those objects that have one. */
    static void forEach(Collection<@Nullable Object> entities, Consumer<InstanceState> action) {
        for (Object entity : entities) {
            InstanceState state = entity instanceof Managed managed ? InstanceState.of(managed) : null;
            if (state != null) {
                action.accept(state);
            }
        }
    }
}
