package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;

/** Tells whether persistent objects are to get another primary key. */
final class KeyChanges {
    private KeyChanges() {}

    static boolean isChanged(ObjectWork work) {
        return work.isUpdate() && isChanged(work.state());
    }

    private static boolean isChanged(InstanceState state) {
        for (ColumnAttributeMapping attribute : state.mapping().id().attributes()) {
            if (state.isWritten(attribute.index()) && state.hasNetChange(attribute.index())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a persistent object changes a value that the children in a relationship refer to. */
    static boolean touches(ObjectWork work, RelationshipMapping relationship) {
        if (!work.isUpdate() || work.predecessor() != null) {
            return false;
        }
        for (ColumnPair pair : relationship.pairs()) {
            ColumnMapping column = work.state().mapping().find(pair.local());
            ColumnAttributeMapping attribute = column == null ? null : column.attribute();
            if (attribute != null
                    && work.state().isWritten(attribute.index())
                    && work.state().hasNetChange(attribute.index())) {
                return true;
            }
        }
        return false;
    }
}
