package io.aludel.orm.flush;

import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the histories of relationships into foreign keys to set and association rows to write. */
final class RelationshipChanges {
    private final FlushSession session;
    private final FlushPlan plan;
    private final Set<SecondaryRow> removedRows = new HashSet<>();

    RelationshipChanges(FlushSession session, FlushPlan plan) {
        this.session = session;
        this.plan = plan;
    }

    void collect() {
        for (InstanceState state : new ArrayList<>(plan.deletes())) {
            for (RelationshipMapping relationship : state.mapping().relationships()) {
                if (!relationship.isViewOnly()) {
                    deleted(state, relationship);
                }
            }
        }
        for (InstanceState state : new ArrayList<>(plan.saves())) {
            for (RelationshipMapping relationship : state.mapping().relationships()) {
                if (!relationship.isViewOnly()) {
                    saved(state, relationship);
                }
            }
        }
    }

    private void saved(InstanceState state, RelationshipMapping relationship) {
        switch (relationship.direction()) {
            case MANY_TO_ONE -> savedReference(state, relationship);
            case ONE_TO_MANY -> savedParent(state, relationship);
            case MANY_TO_MANY -> savedSecondary(state, relationship);
        }
    }

    private void savedReference(InstanceState child, RelationshipMapping relationship) {
        AttributeHistory history = child.history(relationship.index());
        if (!history.hasChanges()) {
            return;
        }
        Object target = history.added().isEmpty() ? null : history.added().get(0);
        if (target == null) {
            if (!isOverruled(child, relationship)) {
                clear(
                        child,
                        relationship,
                        relationship.pairs().stream().map(ColumnPair::reversed).toList());
            }
            return;
        }
        InstanceState parent = known(child, relationship, (Managed) target);
        plan.link(new Link(
                child,
                parent,
                relationship,
                relationship.pairs().stream().map(ColumnPair::reversed).toList()));
    }

    /** On a new object a null reference does not overrule a foreign key that was set by hand: constructors assign both. */
    private boolean isOverruled(InstanceState child, RelationshipMapping relationship) {
        return plan.isNew(child)
                && relationship.pairs().stream().allMatch(pair -> {
                    ColumnMapping column = child.mapping().column(pair.local());
                    return column.attribute() == null || child.columnValue(column) != null;
                });
    }

    private void savedParent(InstanceState parent, RelationshipMapping relationship) {
        AttributeHistory history = parent.history(relationship.index());
        for (Object removed : history.deleted()) {
            InstanceState child = removed == null ? null : InstanceState.of((Managed) removed);
            if (child != null && child.lifecycle() == Lifecycle.PERSISTENT && isOwn(child) && !plan.isDeleted(child)) {
                plan.update(child);
                clear(child, relationship, relationship.pairs());
            }
        }
        for (Object added : history.added()) {
            if (added != null) {
                InstanceState child = known(parent, relationship, (Managed) added);
                if (!plan.isDeleted(child)) {
                    plan.update(child);
                    plan.link(new Link(child, parent, relationship, relationship.pairs()));
                }
            }
        }
        if (!plan.isNew(parent) && keyChanged(parent, relationship)) {
            followKey(parent, relationship, history);
        }
    }

    /** A changed key of the parent reaches the children in memory, and by UPDATE where the database does not do it. */
    private void followKey(InstanceState parent, RelationshipMapping relationship, AttributeHistory history) {
        if (!relationship.passiveUpdates() && !parent.isLoaded(relationship.index())) {
            session.load(parent, relationship.index());
        }
        Expansion.forEach(parent.history(relationship.index()).unchanged(), child -> {
            if (isOwn(child) && !plan.isDeleted(child)) {
                plan.update(child);
                plan.link(new Link(child, parent, relationship, relationship.pairs()));
            }
        });
    }

    private static boolean keyChanged(InstanceState parent, RelationshipMapping relationship) {
        for (ColumnPair pair : relationship.pairs()) {
            ColumnMapping key = parent.mapping().column(pair.local());
            if (key.attribute() != null
                    && parent.isWritten(key.attribute().index())
                    && parent.hasNetChange(key.attribute().index())) {
                return true;
            }
        }
        return false;
    }

    private void savedSecondary(InstanceState owner, RelationshipMapping relationship) {
        if (!relationship.writesSecondary()) {
            return;
        }
        AttributeHistory history = owner.history(relationship.index());
        Expansion.forEach(history.deleted(), target -> removeRow(relationship, owner, target));
        for (Object added : history.added()) {
            if (added != null) {
                InstanceState target = known(owner, relationship, (Managed) added);
                if (!plan.isDeleted(target)) {
                    plan.insertSecondary(new SecondaryRow(relationship, owner, target));
                }
            }
        }
    }

    private void deleted(InstanceState parent, RelationshipMapping relationship) {
        if (relationship.direction() == Direction.MANY_TO_ONE) {
            return;
        }
        int attribute = relationship.index();
        boolean touchesRows = relationship.direction() == Direction.MANY_TO_MANY
                || relationship.passiveDeletes() != PassiveDeletes.ALL;
        if (!touchesRows) {
            return;
        }
        if (!parent.isLoaded(attribute) && Unloaded.mayLoad(relationship)) {
            session.load(parent, attribute);
        }
        AttributeHistory history = parent.history(attribute);
        List<Object> before = new ArrayList<>(history.unchanged());
        before.addAll(history.deleted());
        if (relationship.direction() == Direction.MANY_TO_MANY) {
            Expansion.forEach(before, target -> removeRow(relationship, parent, target));
        } else {
            Expansion.forEach(before, child -> releaseChild(child, relationship));
        }
    }

    private void releaseChild(InstanceState child, RelationshipMapping relationship) {
        if (child.lifecycle() == Lifecycle.PERSISTENT && isOwn(child) && !plan.isDeleted(child)) {
            plan.update(child);
            clear(child, relationship, relationship.pairs());
        }
    }

    /** Seen from either side, a row is removed once. */
    private void removeRow(RelationshipMapping relationship, InstanceState owner, InstanceState target) {
        RelationshipMapping reverse = relationship.reverse();
        SecondaryRow row = relationship.writesSecondary() || reverse == null
                ? new SecondaryRow(relationship, owner, target)
                : new SecondaryRow(reverse, target, owner);
        if (removedRows.add(row)) {
            plan.deleteSecondary(row);
        }
    }

    private void clear(InstanceState child, RelationshipMapping relationship, List<ColumnPair> columns) {
        plan.link(new Link(child, null, relationship, columns));
    }

    private boolean isOwn(InstanceState state) {
        return state.owner() == session.owner();
    }

    private InstanceState known(InstanceState from, RelationshipMapping relationship, Managed target) {
        @Nullable InstanceState state = InstanceState.of(target);
        boolean isKnown = state != null
                && isOwn(state)
                && (plan.isSaved(state)
                        || plan.isDeleted(state)
                        || state.lifecycle() == Lifecycle.PERSISTENT
                        || state.lifecycle() == Lifecycle.DELETED);
        if (state == null || !isKnown) {
            throw new OrmException(
                    ErrorCode.UNSAVED_REFERENCE,
                    "Cannot flush " + from.label() + ": " + relationship.path() + " refers to "
                            + Descriptions.of(target, state)
                            + ", which is not in this session. Add it with session.add, or give the relationship the"
                            + " save-update cascade on the side where you set it.");
        }
        return state;
    }
}
