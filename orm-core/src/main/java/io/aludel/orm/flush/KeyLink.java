package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an object's foreign key is to be the key of another one, or NULL.
 *
 * @param relationship what says so, seen from either side
 * @param parent whom the object is to refer to
 */
record KeyLink(RelationshipMapping relationship, @Nullable InstanceState parent) {

    /** Per pair the column of the object that refers. */
    Column childColumn(ColumnPair pair) {
        return isOwn() ? pair.local() : pair.remote();
    }

    /** Per pair the column referred to. */
    Column parentColumn(ColumnPair pair) {
        return isOwn() ? pair.remote() : pair.local();
    }

    List<ColumnPair> pairs() {
        return relationship.pairs();
    }

    private boolean isOwn() {
        return relationship.direction() == Direction.MANY_TO_ONE;
    }

    /** Whether it says something about the same foreign key. */
    boolean concernsSame(KeyLink other) {
        return relationship.foreignKeyColumns().equals(other.relationship.foreignKeyColumns());
    }
}
