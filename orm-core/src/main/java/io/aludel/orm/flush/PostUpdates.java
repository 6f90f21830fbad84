package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys written by an UPDATE of their own: set after all rows are there, cleared before any is deleted. */
record PostUpdates(List<Link> toSet, List<Link> toClear) {

    static PostUpdates find(FlushPlan plan) {
        List<Link> toSet = plan.links().stream().filter(Link::isPostUpdate).toList();
        List<Link> toClear = new ArrayList<>();
        for (InstanceState state : plan.deletes()) {
            for (RelationshipMapping relationship : state.mapping().relationships()) {
                if (relationship.isPostUpdate() && relationship.direction() == Direction.MANY_TO_ONE) {
                    addClear(state, relationship, toClear);
                }
            }
        }
        return new PostUpdates(toSet, toClear);
    }

    private static void addClear(InstanceState state, RelationshipMapping relationship, List<Link> toClear) {
        boolean isSet = relationship.pairs().stream()
                .anyMatch(pair -> state.committedColumnValue(state.mapping().column(pair.local())) != null);
        if (isSet) {
            List<ColumnPair> columns =
                    relationship.pairs().stream().map(ColumnPair::reversed).toList();
            toClear.add(new Link(state, null, relationship, columns));
        }
    }
}
