package io.aludel.orm.state;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.RelationshipLink;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes references without loading. */
final class References {
    private References() {}

    /** What a reference refers to, so far as that is known without SQL; else {@link InstanceState#NO_VALUE}. */
    static @Nullable Object current(Managed entity, RelationshipLink link) {
        if (!Bits.isUnloaded(entity, link.index())) {
            return entity.$accessor().get(entity, link.index());
        }
        InstanceState state = InstanceState.of(entity);
        return state == null
                ? InstanceState.NO_VALUE
                : inIdentityMap(state, state.mapping().relationship(link.index()));
    }

    private static @Nullable Object inIdentityMap(InstanceState state, RelationshipMapping relationship) {
        StateOwner owner = state.owner();
        if (owner == null || !relationship.isSimpleManyToOne()) {
            return InstanceState.NO_VALUE;
        }
        List<ColumnMapping> columns = relationship.identityColumns();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = state.committedColumnValue(columns.get(i));
            if (values[i] == null || values[i] == InstanceState.NO_VALUE) {
                return values[i];
            }
        }
        Object identity = relationship.target().id().identity(values);
        InstanceState found = identity == null
                ? null
                : owner.identityMap().find(relationship.target().root(), identity);
        return found == null ? InstanceState.NO_VALUE : found.entity();
    }

    /** Loads what a reference refers to, if that has to be known before another takes its place. */
    static void loadIfNeeded(Managed entity, RelationshipLink link) {
        InstanceState state = InstanceState.of(entity);
        StateOwner owner = state == null ? null : state.owner();
        if (owner != null
                && owner.loadsAllowed()
                && state.mapping().relationship(link.index()).needsOldValue()) {
            owner.loadOldValue(state, link.index());
        }
    }

    /** Stores a reference and notes what it was; answers what was stored, which a listener may have replaced. */
    static @Nullable Object write(Managed entity, RelationshipLink link, @Nullable Object old, @Nullable Object now) {
        InstanceState state = InstanceState.of(entity);
        Object stored = now;
        if (old != now && Listeners.hears(entity, state, link.index())) {
            stored = Listeners.set(entity, state, link.index(), old, now);
        }
        if (state == null) {
            Bits.unloaded(entity, link.index(), false);
            Bits.written(entity, link.index(), true);
        } else {
            state.recordSet(entity, link.index(), old);
        }
        entity.$accessor().put(entity, link.index(), stored);
        return stored;
    }
}
