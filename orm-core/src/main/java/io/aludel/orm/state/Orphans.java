package io.aludel.orm.state;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipLink;

/** Notes who the parents of objects are in relationships with the delete-orphan cascade. */
final class Orphans {
    private Orphans() {}

    static void adopted(Managed child, RelationshipLink link, Managed parent) {
        InstanceState state = link.cascades(Cascade.DELETE_ORPHAN) ? InstanceState.of(child) : null;
        if (state != null) {
            state.extras().adopted(link, parent);
        }
    }

    /** A child that was given to another parent before is not an orphan. */
    static void released(Managed child, RelationshipLink link, Managed parent) {
        InstanceState state = link.cascades(Cascade.DELETE_ORPHAN) ? InstanceState.of(child) : null;
        if (state == null || !state.extras().released(link, parent)) {
            return;
        }
        StateOwner owner = state.owner();
        if (owner != null) {
            EntityMapping mapping =
                    state.mapping().registry().mapping(link.owner().accessor().type());
            owner.orphaned(state, mapping.relationship(link.index()));
        }
    }
}
