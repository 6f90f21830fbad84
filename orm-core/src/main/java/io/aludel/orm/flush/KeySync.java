package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the keys of parents into the foreign keys of their children. Used by one flush. */
final class KeySync {
    private final FlushSession session;
    private final WorkSet works;
    private final ObjectWriter objects;

    KeySync(FlushSession session, WorkSet works, ObjectWriter objects) {
        this.session = session;
        this.works = works;
        this.objects = objects;
    }

    /** Brings the foreign keys that are written with the row in step. */
    void apply(ObjectWork work) {
        List<KeyLink> links = work.links();
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).relationship().isPostUpdate()) {
                apply(work, links.get(i));
            }
        }
    }

    /** Brings one foreign key in step; what refers to a deleted object stays as it is. */
    void apply(ObjectWork work, KeyLink link) {
        InstanceState parent = link.parent();
        if (parent != null && works.isDeleted(parent)) {
            return;
        }
        for (ColumnPair pair : link.pairs()) {
            ColumnMapping column = work.state().mapping().column(link.childColumn(pair));
            objects.change(work, column, parent == null ? none(work, link, column) : key(work, link, pair, parent));
        }
    }

    /** The value of the column that a foreign key is to refer to. */
    Object key(ObjectWork work, KeyLink link, ColumnPair pair, InstanceState parent) {
        ColumnMapping column = parent.mapping().column(link.parentColumn(pair));
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute != null && !parent.isLoaded(attribute.index())) {
            session.load(parent, attribute.index());
        }
        Object value = parent.columnValue(column);
        ObjectWork pending = works.find(parent);
        boolean hasNoRow = pending != null && pending.isInsert() && parent.identity() == null;
        if (value == null || hasNoRow && pending.predecessor() == null && parent != work.state()) {
            throw new OrmException(
                    ErrorCode.FLUSH_CYCLE,
                    "Cannot flush " + work.state().label() + ": it refers through "
                            + link.relationship().path() + " to " + parent.label() + ", which has no " + column
                            + " yet. Flush that one first, or make the foreign key nullable and set postUpdate = true on "
                            + link.relationship().path() + ".");
        }
        return value;
    }

    private static @Nullable Object none(ObjectWork work, KeyLink link, ColumnMapping column) {
        if (column.column().isNullable()) {
            return null;
        }
        String reason = column.column().isPrimaryKey() ? " is part of its primary key" : " may not be NULL";
        throw new OrmException(
                ErrorCode.FOREIGN_KEY_REQUIRED,
                "Cannot take " + work.state().label() + " out of "
                        + link.relationship().path() + ": its foreign key "
                        + column + reason
                        + ". Delete it with its parent (cascade DELETE), when it is taken out (DELETE_ORPHAN),"
                        + " or give it another parent"
                        + (column.column().isPrimaryKey() ? "." : ", or make the column nullable."));
    }
}
