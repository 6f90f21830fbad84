package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the target of a relationship from the same row as its parent. Part of a plan; immutable. */
final class JoinedReader {
    private final RelationshipMapping relationship;
    private final EntityReader target;
    private final int number;
    private final boolean isOfAll;

    /**
     * @param parents the class of the objects that it is read for; the relationship may be of a subclass only
     * @param number the place among the joined collections of the plan; -1 for a reference
     */
    JoinedReader(EntityMapping parents, RelationshipMapping relationship, EntityReader target, int number) {
        this.relationship = relationship;
        this.target = target;
        this.number = number;
        this.isOfAll = parents.isA(relationship.owner());
    }

    RelationshipMapping relationship() {
        return relationship;
    }

    void read(Managed parent, ResultSet row, LoadRun run) throws SQLException {
        // The parent may be of a sibling class that has something else at this index.
        if (!isOfAll && !relationship.owner().type().isInstance(parent)) {
            return;
        }
        if (number >= 0) {
            CollectionDraft draft = run.collection(number, this, parent);
            Managed element = target.read(row, run);
            if (element != null) {
                draft.add(element, run.isNewest(element));
            }
        } else {
            readReference(parent, row, run);
        }
    }

    private void readReference(Managed parent, ResultSet row, LoadRun run) throws SQLException {
        Managed found = target.read(row, run);
        int index = relationship.index();
        boolean isUnloaded = (parent.$unloaded(relationship.word()) & relationship.mask()) != 0;
        if (isUnloaded || run.fill() == Fill.EVERYTHING) {
            InstanceState state = parent.$state();
            state.putLoaded(index, found);
            if (!isUnloaded) {
                state.commit(index);
            }
        }
    }
}
