package io.aludel.orm.flush;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import java.util.List;

/** That one row is written before another, and why. */
record RowEdge(RowNode first, RowNode then, Cause cause) {

    sealed interface Cause permits ByRelationship, ByForeignKey, ByUniqueValue {}

    /** The second refers to the first through a relationship. */
    record ByRelationship(RelationshipMapping relationship) implements Cause {
        @Override
        public String toString() {
            return relationship.path();
        }
    }

    /** One refers to the other by a foreign key that no relationship set. */
    record ByForeignKey(ForeignKey key) implements Cause {
        @Override
        public String toString() {
            return key.columns().get(0).toString();
        }
    }

    /** The second takes a value that must be unique and that the first has now. */
    record ByUniqueValue(List<Column> columns) implements Cause {
        @Override
        public String toString() {
            return columns.toString();
        }
    }
}
