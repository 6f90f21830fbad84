package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
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
        if (state != null && !isTakenBack(parent, state) && !saysItself(state, parent)) {
            expansion.save(state).link(new KeyLink(relationship, parent.state()));
        }
    }

    /**
     * With a reference back, that is what says whose the child is, unless it was expired, or goes on referring to a parent that
     * its row was taken from.
     */
    private boolean saysItself(InstanceState child, ObjectWork parent) {
        RelationshipMapping reverse = writableReverse();
        return reverse != null
                && child.isLoaded(reverse.index())
                && (child.hasNetChange(reverse.index()) || child.raw(reverse.index()) != parent.entity());
    }

    private void release(ObjectWork parent, Managed child, Expansion expansion) {
        InstanceState state = expansion.persistent(child);
        if (state == null || isTakenBack(parent, state)) {
            return;
        }
        boolean isPart = relationship.cascades(Cascade.DELETE_ORPHAN);
        if (isPart && !state.isOfOther(relationship.link(), parent.entity())) {
            expansion.delete(state);
        } else if (!isPart || writableReverse() == null) {
            separate(parent, state, expansion);
        }
    }

    private void separate(ObjectWork parent, InstanceState child, Expansion expansion) {
        RelationshipMapping reverse = writableReverse();
        boolean isElsewhere = reverse != null && isElsewhere(parent, child, reverse.index());
        if (!isElsewhere && !hasRowElsewhere(parent, child)) {
            expansion.save(child).link(new KeyLink(relationship, null));
        }
    }

    /** Whether the child's row is known to refer to another, so that the collection was out of date. */
    private boolean hasRowElsewhere(ObjectWork parent, InstanceState child) {
        KeyLink link = new KeyLink(relationship, parent.state());
        for (ColumnPair pair : link.pairs()) {
            Object key =
                    Committed.value(parent.state(), parent.state().mapping().column(link.parentColumn(pair)));
            ColumnMapping column = child.mapping().column(link.childColumn(pair));
            Object stored = Committed.value(child, column);
            if (stored != null
                    && stored != InstanceState.NO_VALUE
                    && key != InstanceState.NO_VALUE
                    && !column.isSame(stored, key)) {
                return true;
            }
        }
        return false;
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
        if (mayLoadForDelete()) {
            expansion.load(work.state(), index());
        } else if (relationship.passiveDeletes() == PassiveDeletes.STATEMENT
                && !work.state().isLoaded(index())) {
            expansion.deleteUnseen(this, work);
        }
        leave(work, expansion);
    }

    /** The object is deleted, and its children have to be known after all. */
    void deletedAfterLoading(ObjectWork work, Expansion expansion) {
        if (relationship.lazy() == Lazy.WRITE_ONLY) {
            throw new OrmException(
                    ErrorCode.WRITE_ONLY_COLLECTION,
                    "Cannot delete " + work.state().label() + ": another object gets its key in the same flush, and "
                            + relationship.path()
                            + " is write-only, so that old and new members could not be told apart."
                            + " Flush the delete before.");
        }
        expansion.load(work.state(), index());
        leave(work, expansion);
    }

    private void leave(ObjectWork work, Expansion expansion) {
        InstanceState parent = work.state();
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
