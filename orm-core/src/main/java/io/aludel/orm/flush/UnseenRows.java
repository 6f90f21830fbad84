package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.List;

/** The rows that refer to deleted objects through a relationship and go by their foreign key, whichever they are. */
record UnseenRows(RelationshipMapping relationship, List<ObjectWork> parents) {
    EntityMapping mapping() {
        return relationship.target();
    }

    Table table() {
        return mapping().table();
    }

    List<Column> foreignKey() {
        return relationship.foreignKeyColumns();
    }

    /** What the foreign key of a deleted object's children holds. */
    Object[] key(ObjectWork parent) {
        EntityMapping owner = parent.state().mapping();
        IdMapping id = owner.id();
        Object identity = parent.state().identity();
        if (identity == null) {
            throw new AssertionError(parent + " has no row. Please report this.");
        }
        List<ColumnPair> pairs = relationship.pairs();
        Object[] key = new Object[pairs.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = id.value(
                    identity, id.columns().indexOf(owner.column(pairs.get(i).local())));
        }
        return key;
    }

    /** The same rows of some of the deleted objects. */
    UnseenRows of(List<ObjectWork> some) {
        return new UnseenRows(relationship, some);
    }
}
