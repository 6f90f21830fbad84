package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;

/** The children's rows refer to the object's. */
final class OneToManyRule extends DependencyRule {
    OneToManyRule(RelationshipMapping relationship) {
        super(relationship);
    }

    @Override
    void saved(ObjectWork work, Expansion expansion) {
        if (work.isInsert()) {
            current(work.state()).forEach(child -> adopt(work, child, expansion));
            return;
        }
        AttributeHistory changes = changes(work.state());
        if (changes != null) {
            managed(changes.added()).forEach(child -> adopt(work, child, expansion));
            managed(changes.deleted()).forEach(child -> release(work, child, expansion));
        }
        if (KeyChanges.touches(work, relationship)) {
            followKey(work, expansion);
        }
    }

    private void adopt(ObjectWork parent, Managed child, Expansion expansion) {
        InstanceState state = expansion.require(parent, relationship, child);
        // With a reference back, that is what says whose the child is.
        if (state != null && writableReverse() == null) {
            expansion.save(state).link(new KeyLink(relationship, parent.state()));
        }
    }

    private void release(ObjectWork parent, Managed child, Expansion expansion) {
        InstanceState state = expansion.persistent(child);
        if (state == null) {
            return;
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN) && state.isOrphan()) {
            expansion.delete(state);
        } else {
            separate(parent, state, expansion);
        }
    }

    private void separate(ObjectWork parent, InstanceState child, Expansion expansion) {
        RelationshipMapping reverse = writableReverse();
        if (reverse == null || !isElsewhere(parent, child, reverse.index())) {
            expansion.save(child).link(new KeyLink(relationship, null));
        }
    }

    private static boolean isElsewhere(ObjectWork parent, InstanceState child, int reference) {
        if (!child.isLoaded(reference) || !child.isWritten(reference)) {
            return false;
        }
        Object now = child.raw(reference);
        return now != null && now != parent.entity();
    }

    @Override
    void deleted(ObjectWork work, Expansion expansion) {
        if (relationship.passiveDeletes() == PassiveDeletes.ALL) {
            return;
        }
        requireFindable(work);
        InstanceState parent = work.state();
        if (mayLoadForDelete()) {
            expansion.load(parent, index());
        }
        for (Managed child : current(parent)) {
            leave(work, child, expansion);
        }
        AttributeHistory changes = changes(parent);
        if (changes != null) {
            managed(changes.deleted()).forEach(child -> release(work, child, expansion));
        }
    }

    private void leave(ObjectWork parent, Managed child, Expansion expansion) {
        if (relationship.cascades(Cascade.DELETE)) {
            expansion.deleteOrWithdraw(child);
            return;
        }
        InstanceState state = expansion.persistent(child);
        if (state != null && parent.plan().mapping().softDelete() == null) {
            separate(parent, state, expansion);
        }
    }

    private void followKey(ObjectWork work, Expansion expansion) {
        if (!relationship.passiveUpdates()) {
            expansion.load(work.state(), index());
        }
        for (Managed child : current(work.state())) {
            InstanceState state = expansion.persistent(child);
            if (state == null) {
                continue;
            }
            KeyLink link = new KeyLink(relationship, work.state());
            if (relationship.passiveUpdates()) {
                expansion.followInMemory(state, link);
            } else {
                expansion.save(state).link(link);
            }
        }
    }
}
