package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds new objects with the primary key of a deleted one, which take over its row, and refuses those with the key of one that
 * stays.
 */
final class RowSwitches {
    private final WorkSet works;
    private final IdentityMap identityMap;
    private final Map<Key, ObjectWork> deleted = new HashMap<>();

    private record Key(EntityMapping root, Object identity) {}

    RowSwitches(WorkSet works, IdentityMap identityMap) {
        this.works = works;
        this.identityMap = identityMap;
    }

    void find() {
        for (ObjectWork work : works.works()) {
            if (work.isDelete() && work.state().identity() != null) {
                deleted.put(new Key(work.root(), work.state().identity()), work);
            }
        }
        for (ObjectWork work : works.works()) {
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
        }
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
