package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.state.InstanceState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies keys of parents into the foreign keys of their children, right before the children are written. */
final class KeySync {
    private final FlushPlan plan;
    private final UndoLog undo;
    private final Map<InstanceState, Map<ColumnMapping, @Nullable Object>> synced = new IdentityHashMap<>();
    private final Map<InstanceState, Map<ColumnMapping, @Nullable Object>> former = new IdentityHashMap<>();

    KeySync(FlushPlan plan, UndoLog undo) {
        this.plan = plan;
        this.undo = undo;
    }

    /** What was copied into an object's columns; these values go into its row, whatever the history says. */
    Map<ColumnMapping, @Nullable Object> values(InstanceState child) {
        return synced.getOrDefault(child, Collections.emptyMap());
    }

    /** What a column that was copied into held at the last flush; {@link InstanceState#NO_VALUE} if that is not known. */
    @Nullable
    Object former(InstanceState child, ColumnMapping column) {
        return former.get(child).get(column);
    }

    void sync(InstanceState child) {
        // An object may leave one parent and join another in one flush: joining wins.
        for (Link link : plan.links(child)) {
            if (link.parent() == null && !link.isPostUpdate()) {
                clear(link);
            }
        }
        for (Link link : plan.links(child)) {
            if (link.parent() != null && !link.isPostUpdate()) {
                copy(link, link.parent());
            }
        }
        checkCleared(child);
        values(child).forEach((column, value) -> {
            former.computeIfAbsent(child, state -> new IdentityHashMap<>())
                    .put(column, child.committedColumnValue(column));
            undo.put(child, column, value);
        });
    }

    private void clear(Link link) {
        for (ColumnPair pair : link.columns()) {
            put(link.child(), link.child().mapping().column(pair.remote()), null);
        }
    }

    private void copy(Link link, InstanceState parent) {
        for (ColumnPair pair : link.columns()) {
            Object key = parent.columnValue(parent.mapping().column(pair.local()));
            put(link.child(), link.child().mapping().column(pair.remote()), key);
        }
    }

    private void put(InstanceState child, ColumnMapping column, @Nullable Object value) {
        synced.computeIfAbsent(child, state -> new IdentityHashMap<>()).put(column, value);
    }

    private void checkCleared(InstanceState child) {
        for (Link link : plan.links(child)) {
            for (ColumnPair pair : link.columns()) {
                ColumnMapping column = child.mapping().column(pair.remote());
                boolean isCleared = link.parent() == null
                        && values(child).containsKey(column)
                        && values(child).get(column) == null;
                if (isCleared && !pair.remote().isNullable()) {
                    throw new OrmException(
                            ErrorCode.FOREIGN_KEY_REQUIRED,
                            "Cannot flush " + child.label() + ": it was taken out of "
                                    + link.relationship().path() + ", and its foreign key " + pair.remote()
                                    + " cannot be NULL. Give it another parent, delete it, or let the relationship"
                                    + " delete it with the cascade DELETE_ORPHAN.");
                }
            }
        }
    }
}
