package io.aludel.orm.load;

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

    /** @param number the place among the joined collections of the plan; -1 for a reference */
    JoinedReader(RelationshipMapping relationship, EntityReader target, int number) {
        this.relationship = relationship;
        this.target = target;
        this.number = number;
    }

    RelationshipMapping relationship() {
        return relationship;
    }

    void read(InstanceState parent, Managed entity, ResultSet row, LoadRun run) throws SQLException {
        // The parent may be of a sibling class that has something else at this index.
        if (!relationship.owner().type().isInstance(entity)) {
            return;
        }
        if (number >= 0) {
            run.collection(number, this, parent, entity).add(target.read(row, run));
        } else {
            readReference(parent, entity, row, run);
        }
    }

    private void readReference(InstanceState parent, Managed entity, ResultSet row, LoadRun run) throws SQLException {
        Managed found = target.read(row, run);
        int index = relationship.index();
        boolean isUnloaded = (entity.$unloaded(relationship.word()) & relationship.mask()) != 0;
        if (isUnloaded || run.fill() == Fill.EVERYTHING) {
            parent.putLoaded(index, found);
            if (!isUnloaded) {
                parent.commit(index);
            }
        }
    }
}
