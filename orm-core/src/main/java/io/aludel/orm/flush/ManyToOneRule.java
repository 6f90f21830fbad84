package io.aludel.orm.flush;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;

/** The object's row refers to the target's. */
final class ManyToOneRule extends DependencyRule {
    ManyToOneRule(RelationshipMapping relationship) {
        super(relationship);
    }

    @Override
    void saved(ObjectWork work, Expansion expansion) {
        InstanceState state = work.state();
        if (work.isInsert()) {
            // A constructor that was given no target leaves a foreign key that was set by hand alone.
            if (state.raw(index()) instanceof Managed target) {
                refer(work, target, expansion);
            }
            return;
        }
        AttributeHistory changes = changes(state);
        if (changes == null) {
            return;
        }
        if (state.raw(index()) instanceof Managed target) {
            refer(work, target, expansion);
        } else {
            work.link(new KeyLink(relationship, null));
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            for (Managed former : managed(changes.deleted())) {
                InstanceState orphan = expansion.persistent(former);
                if (orphan != null && orphan.isOrphan()) {
                    expansion.delete(orphan);
                }
            }
        }
    }

    private void refer(ObjectWork work, Managed target, Expansion expansion) {
        InstanceState parent = expansion.require(work, relationship, target);
        if (parent != null) {
            work.link(new KeyLink(relationship, parent));
        }
    }

    @Override
    void deleted(ObjectWork work, Expansion expansion) {
        if (relationship.cascades(Cascade.DELETE)) {
            expansion.load(work.state(), index());
            current(work.state()).forEach(expansion::deleteOrWithdraw);
        }
    }
}
