package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of an association table refer to the object's and the targets'. Of two sides of one relationship only one writes. */
final class ManyToManyRule extends DependencyRule {
    ManyToManyRule(RelationshipMapping relationship) {
        super(relationship);
    }

    @Override
    void saved(ObjectWork work, Expansion expansion) {
        if (work.isInsert()) {
            current(work.state()).forEach(target -> associate(work, target, expansion));
            return;
        }
        if (!relationship.passiveUpdates() && KeyChanges.touches(work, relationship)) {
            followKey(work, expansion);
        }
        AttributeHistory changes = changes(work.state());
        if (changes == null) {
            return;
        }
        managed(changes.added()).forEach(target -> associate(work, target, expansion));
        for (Managed target : managed(changes.deleted())) {
            dissociate(work, target, expansion);
            InstanceState state = expansion.persistent(target);
            if (state != null && relationship.cascades(Cascade.DELETE_ORPHAN) && state.isOrphan()) {
                expansion.delete(state);
            }
        }
    }

    // The rows with the old key go before it changes, and come again with the new one.
    private void followKey(ObjectWork work, Expansion expansion) {
        if (relationship.lazy() != Lazy.WRITE_ONLY) {
            expansion.load(work.state(), index());
        }
        List<Managed> targets = managed(work.state().history(index()).unchanged());
        Map<InstanceState, Integer> counts = new LinkedHashMap<>();
        for (Managed target : targets) {
            InstanceState state = expansion.persistent(target);
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        RelationshipMapping reverse = relationship.reverse();
        boolean isOtherSide = !relationship.writesSecondary() && reverse != null && reverse.writesSecondary();
        counts.forEach((target, count) -> {
            if (isOtherSide) {
                expansion.associations().move(reverse, target, work.state(), count);
            } else {
                expansion.associations().move(relationship, work.state(), target, count);
            }
        });
    }

    private void dissociate(ObjectWork work, Managed target, Expansion expansion) {
        InstanceState state = expansion.stored(target);
        if (state == null || isTakenBack(work, state) || wasNeverThere(work, state)) {
            return;
        }
        if (relationship.writesSecondary()) {
            expansion.associations().remove(relationship, work.state(), state);
        } else {
            expansion.associations().remove(reverse(), state, work.state());
        }
    }

    /**
     * Whether the target, whose change waits for a collection that is not loaded, took back what it had not written yet: adding
     * the object was forgotten here since, by expiring it.
     */
    private boolean wasNeverThere(ObjectWork work, InstanceState target) {
        RelationshipMapping reverse = writableReverse();
        boolean isTold = reverse != null && relationship.lazy() != Lazy.WRITE_ONLY;
        if (!isTold || work.state().isLoaded(index()) || !target.isLoaded(reverse.index())) {
            return false;
        }
        AttributeHistory others = target.history(reverse.index());
        return !isAmong(others.unchanged(), work) && !isAmong(others.deleted(), work);
    }

    private static boolean isAmong(List<?> objects, ObjectWork work) {
        return objects.stream().anyMatch(object -> object == work.entity());
    }

    private void associate(ObjectWork work, Managed target, Expansion expansion) {
        InstanceState state = expansion.require(work, relationship, target);
        if (state == null || isTakenBack(work, state)) {
            return;
        }
        if (relationship.writesSecondary()) {
            expansion.associations().add(relationship, work.state(), state);
        } else {
            expansion.associations().tell(reverse(), state, work.state());
        }
    }

    private RelationshipMapping reverse() {
        return Objects.requireNonNull(relationship.reverse());
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
        if (parent.mapping().softDelete() == null) {
            dissociate(parent, expansion);
        }
        if (relationship.cascades(Cascade.DELETE)) {
            current(parent).forEach(expansion::deleteOrWithdraw);
        }
    }

    private void dissociate(InstanceState parent, Expansion expansion) {
        if (!parent.isLoaded(index())) {
            managed(parent.history(index()).deleted()).forEach(target -> remove(parent, target, expansion));
            return;
        }
        AttributeHistory history = parent.history(index());
        managed(history.unchanged()).forEach(target -> remove(parent, target, expansion));
        managed(history.deleted()).forEach(target -> remove(parent, target, expansion));
    }

    private void remove(InstanceState parent, Managed target, Expansion expansion) {
        InstanceState state = expansion.stored(target);
        if (state == null) {
            return;
        }
        RelationshipMapping reverse = relationship.reverse();
        if (!relationship.writesSecondary() && reverse != null && reverse.writesSecondary()) {
            expansion.associations().remove(reverse, state, parent);
        } else {
            expansion.associations().remove(relationship, parent, state);
        }
    }
}
