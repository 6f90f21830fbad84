package io.aludel.orm.flush;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.TrackedCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What writing or deleting an object means for those that one of its relationships leads to. Safe for use by many threads. */
abstract sealed class DependencyRule permits OneToManyRule, ManyToOneRule, ManyToManyRule {
    final RelationshipMapping relationship;

    DependencyRule(RelationshipMapping relationship) {
        this.relationship = relationship;
    }

    final RelationshipMapping relationship() {
        return relationship;
    }

    /** The object is inserted or updated. */
    abstract void saved(ObjectWork work, Expansion expansion);

    /** The object is deleted. */
    abstract void deleted(ObjectWork work, Expansion expansion);

    final int index() {
        return relationship.index();
    }

    /** What the relationship leads to now; of a collection that is not loaded, what was added to it. */
    final List<Managed> current(InstanceState state) {
        return current(state, index());
    }

    static List<Managed> current(InstanceState state, int relationship) {
        if (!state.isLoaded(relationship)) {
            return managed(state.history(relationship).added());
        }
        Object value = state.raw(relationship);
        if (value instanceof TrackedCollection collection) {
            return managed(collection.elements());
        }
        return value instanceof Managed one ? List.of(one) : List.of();
    }

    static List<Managed> managed(Iterable<@Nullable Object> objects) {
        List<Managed> found = new ArrayList<>();
        for (Object object : objects) {
            if (object instanceof Managed entity) {
                found.add(entity);
            }
        }
        return found;
    }

    /** Whether a delete may load the relationship to learn whom it concerns. */
    final boolean mayLoadForDelete() {
        return relationship.passiveDeletes() == PassiveDeletes.NONE && relationship.lazy() != Lazy.WRITE_ONLY;
    }

    /** Refuses to delete an object whose related rows nobody would find. */
    final void requireFindable(ObjectWork parent) {
        boolean isUnknown =
                relationship.lazy() == Lazy.WRITE_ONLY && relationship.passiveDeletes() == PassiveDeletes.NONE;
        if (isUnknown && parent.plan().mapping().softDelete() == null) {
            throw new OrmException(
                    ErrorCode.WRITE_ONLY_COLLECTION,
                    "Cannot delete " + parent.state().label() + ": " + relationship.path()
                            + " is write-only, so the rows that refer to it are not known. Give the relationship the cascade"
                            + " DELETE and passiveDeletes = STATEMENT, or passiveDeletes = LOADED and the foreign key an ON"
                            + " DELETE rule.");
        }
    }

    /** What changed, if anything did; null for an untouched relationship of an object that is not new. */
    final @Nullable AttributeHistory changes(InstanceState state) {
        return state.hasNetChange(index()) ? state.history(index()) : null;
    }

    /**
     * Whether a change waits for a collection that is not loaded, and what the target says, whose change it was, was dropped
     * since by expiring the target.
     */
    final boolean isTakenBack(ObjectWork work, InstanceState target) {
        RelationshipMapping reverse = writableReverse();
        return reverse != null && !work.state().isLoaded(index()) && !target.isLoaded(reverse.index());
    }

    /** The side of the target that keeps the foreign key in step by itself, or null. */
    final @Nullable RelationshipMapping writableReverse() {
        RelationshipMapping reverse = relationship.reverse();
        return reverse == null || reverse.isViewOnly() ? null : reverse;
    }
}
