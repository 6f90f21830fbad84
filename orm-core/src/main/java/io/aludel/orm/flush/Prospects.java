package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** What the values of an object's columns will be once its foreign keys are in step, so far as that is known before any SQL. */
final class Prospects {
    private Prospects() {}

    /** The identity a new object will have, or null while it is to be generated. */
    static @Nullable Object identity(ObjectWork work) {
        IdMapping id = work.state().mapping().id();
        if (work.links().isEmpty()) {
            return id.identityOf(work.entity());
        }
        boolean isLinked = false;
        Object[] values = new Object[id.columns().size()];
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = id.columns().get(i);
            KeyLink link = linkTo(work, column.column());
            isLinked |= link != null;
            values[i] = value(work, column, link);
        }
        return isLinked ? id.identity(values) : id.identityOf(work.entity());
    }

    /** The value of a column as it will be written. */
    static @Nullable Object value(ObjectWork work, ColumnMapping column) {
        return value(work, column, linkTo(work, column.column()));
    }

    private static @Nullable Object value(ObjectWork work, ColumnMapping column, @Nullable KeyLink link) {
        if (link == null) {
            return work.state().columnValue(column);
        }
        InstanceState parent = link.parent();
        if (parent == null || parent.entity() == null) {
            return null;
        }
        for (ColumnPair pair : link.pairs()) {
            if (link.childColumn(pair) == column.column()) {
                return parent.columnValue(parent.mapping().column(link.parentColumn(pair)));
            }
        }
        throw new AssertionError("No pair of " + link.relationship() + " has " + column + ". Please report this.");
    }

    /** The link that decides on a column, or null. */
    static @Nullable KeyLink linkTo(ObjectWork work, Column column) {
        for (KeyLink link : work.links()) {
            for (ColumnPair pair : link.pairs()) {
                if (link.childColumn(pair) == column) {
                    return link;
                }
            }
        }
        return null;
    }
}
