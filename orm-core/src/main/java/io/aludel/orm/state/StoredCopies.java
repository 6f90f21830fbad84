package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipLink;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Copies that came out of a stream. They have no state, but where their original had a row they have a key that nobody assigned,
 * which a new object never has.
 */
final class StoredCopies {
    private StoredCopies() {}

    /** Whether an object without a state was a stored one when it was copied. */
    static boolean hasRow(Managed entity) {
        EntityAccessor accessor = entity.$accessor();
        int[] ids = accessor.shape().ids();
        for (int id : ids) {
            if (Bits.isWritten(entity, id) || isUnset(accessor.get(entity, id))) {
                return false;
            }
        }
        return ids.length > 0;
    }

    // Zero in a primitive may be a key that was not set yet.
    private static boolean isUnset(@Nullable Object key) {
        return key == null || key instanceof Number number && number.longValue() == 0;
    }

    /**
     * Notes what was changed on the copy: attributes set since count as changed from an unknown value; of a collection, what has no
     * row counts as added.
     */
    static void recordChanges(InstanceState state, Managed entity) {
        EntityMapping mapping = state.mapping();
        for (int i = 0; i < mapping.attributeCount(); i++) {
            RelationshipLink link = mapping.shape().link(i);
            if (link == null || !link.isCollection()) {
                if (Bits.isWritten(entity, i)) {
                    state.markWritten(i);
                }
            }
        }
        for (RelationshipMapping relationship : mapping.relationships()) {
            if (relationship.isCollection()
                    && entity.$accessor().get(entity, relationship.index()) instanceof Tracked tracked) {
                recordAdditions(state, entity, tracked);
            }
        }
    }

    private static void recordAdditions(InstanceState state, Managed entity, Tracked tracked) {
        Collection<Object> elements = tracked.elements();
        Object[] stored = elements.stream()
                .filter(element -> InstanceState.isStored((Managed) element))
                .toArray();
        boolean isChanged = stored.length < elements.size();
        if (isChanged) {
            state.markModified();
            tracked.committed(stored);
        }
        Bits.written(entity, tracked.link().index(), isChanged);
    }
}
