package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a row is to refer to another one, or to none: what a change of a relationship means for the foreign key.
 *
 * @param parent the object referred to, or null to clear the foreign key
 * @param columns {@code local} is the parent's column, {@code remote} the child's foreign key
 */
record Link(
        InstanceState child,
        @Nullable InstanceState parent,
        RelationshipMapping relationship,
        List<ColumnPair> columns) {
    boolean isPostUpdate() {
        return relationship.isPostUpdate();
    }
}
