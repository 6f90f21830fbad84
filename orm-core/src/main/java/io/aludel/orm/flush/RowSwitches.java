package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds new objects with the primary key of a deleted one, which take over its row, and refuses those with the key of one that
 * stays.
 */
final class RowSwitches {
    private final WorkSet works;
    private final IdentityMap identityMap;
    private final ObjectWriter objects;
    private Map<Key, ObjectWork> deleted = Map.of();

    private record Key(EntityMapping root, Object identity) {}

    RowSwitches(WorkSet works, IdentityMap identityMap, ObjectWriter objects) {
        this.works = works;
        this.identityMap = identityMap;
        this.objects = objects;
    }

    void find() {
        List<ObjectWork> all = works.works();
        for (int i = 0; i < all.size(); i++) {
            ObjectWork work = all.get(i);
            if (work.isDelete() && work.state().identity() != null) {
                if (deleted.isEmpty()) {
                    deleted = new HashMap<>();
                }
                deleted.put(new Key(work.root(), work.state().identity()), work);
            }
        }
        if (deleted.isEmpty() && identityMap.size() == 0) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            ObjectWork work = all.get(i);
            Object identity = work.isInsert() ? Prospects.identity(work) : null;
            if (identity != null) {
                meet(work, identity);
            }
        }
    }

    private void meet(ObjectWork work, Object identity) {
        ObjectWork predecessor = deleted.isEmpty() ? null : deleted.get(new Key(work.root(), identity));
        if (predecessor == null) {
            requireFree(work, identity);
        } else if (predecessor.state().mapping() == work.state().mapping()
                && predecessor.state().mapping().softDelete() == null
                && !predecessor.isRowTaken()) {
            work.takeRowOf(predecessor);
            inheritHidden(work.state(), predecessor.state(), work);
            clearReferences(work);
        }
    }

    /** Foreign keys that no field stands for are what they were, until a relationship says something else. */
    private void inheritHidden(InstanceState state, InstanceState former, ObjectWork work) {
        for (ColumnMapping column : state.mapping().hiddenColumns()) {
            objects.put(state, work.entity(), column, former.hidden(column.hiddenIndex()));
            if (former.isHiddenExpired(column.hiddenIndex())) {
                state.expireHidden(column.hiddenIndex());
            }
        }
    }

    /** A reference that was set to nothing clears the foreign key of the row, where no value was given to that. */
    private void clearReferences(ObjectWork work) {
        InstanceState state = work.state();
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            boolean isNone = relationship.direction() == Direction.MANY_TO_ONE
                    && !relationship.isViewOnly()
                    && state.isWritten(relationship.index())
                    && state.raw(relationship.index()) == null;
            if (isNone && isClearable(state, relationship)) {
                work.link(new KeyLink(relationship, null));
                relationship
                        .pairs()
                        .forEach(pair -> objects.assign(work, state.mapping().column(pair.local())));
            }
        }
    }

    private static boolean isClearable(InstanceState state, RelationshipMapping relationship) {
        for (ColumnPair pair : relationship.pairs()) {
            ColumnMapping column = state.mapping().column(pair.local());
            if (!pair.local().isNullable() || !column.isHidden() && state.columnValue(column) != null) {
                return false;
            }
        }
        return true;
    }

    private void requireFree(ObjectWork work, Object identity) {
        InstanceState holder = identityMap.find(work.root(), identity);
        if (holder != null && holder != work.state() && !isLeaving(works.find(holder))) {
            throw new OrmException(
                    ErrorCode.IDENTITY_CONFLICT,
                    "Cannot insert a " + work.state().mapping().name() + " with the key of " + holder.label()
                            + ": this session holds that object for the row. Change that one, merge the new one onto it, or"
                            + " give the new one another key.");
        }
    }

    private static boolean isLeaving(@Nullable ObjectWork holder) {
        return holder != null && (holder.isDelete() || KeyChanges.isChanged(holder));
    }
}
