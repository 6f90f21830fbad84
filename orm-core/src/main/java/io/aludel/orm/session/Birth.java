package io.aludel.orm.session;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/**
 * What an object was before it was inserted, so that it can be inserted again as if for the first time. Objects of one class
 * that were alike share it.
 *
 * @param keyGenerated whether the insert gives it its key
 * @param versionGenerated whether the insert gives it its version
 * @param assigned a bit per attribute that had been assigned, in words of 64
 */
record Birth(EntityMapping mapping, boolean keyGenerated, boolean versionGenerated, long[] assigned) {

    /** @param before another object's, which is answered again where it is the same */
    static Birth of(InstanceState state, Managed entity, @Nullable Birth before) {
        EntityMapping mapping = state.mapping();
        boolean keyGenerated = mapping.id().identityOf(entity) == null;
        if (before != null && before.keyGenerated == keyGenerated && before.isAssignedAs(state)) {
            return before;
        }
        ColumnMapping version = mapping.version();
        long[] assigned = new long[mapping.words()];
        for (int word = 0; word < assigned.length; word++) {
            assigned[word] = state.writtenBits(word);
        }
        return new Birth(
                mapping, keyGenerated, version != null && !isAssigned(assigned, version.attribute()), assigned);
    }

    private boolean isAssignedAs(InstanceState state) {
        if (state.mapping() != mapping) {
            return false;
        }
        for (int word = 0; word < assigned.length; word++) {
            if (state.writtenBits(word) != assigned[word]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAssigned(long[] assigned, @Nullable ColumnAttributeMapping attribute) {
        return attribute != null && (assigned[attribute.word()] & attribute.mask()) != 0;
    }

    /** Makes the object transient again, without what the insert gave it. Attributes set since stay as they are. */
    void undo(InstanceState state, Managed entity) {
        long[] now = new long[assigned.length];
        for (int word = 0; word < now.length; word++) {
            now[word] = assigned[word] | state.writtenBits(word);
        }
        state.becomeTransient();
        for (int word = 0; word < now.length; word++) {
            entity.$written(word, now[word]);
        }
        takeBack(entity);
    }

    /** Takes back what the insert gave it. */
    void takeBack(Managed entity) {
        if (keyGenerated) {
            mapping.id().attributes().forEach(key -> mapping.accessor().put(entity, key.index(), null));
        }
        ColumnMapping version = mapping.version();
        if (versionGenerated && version != null && version.attribute() != null) {
            mapping.accessor().put(entity, version.attribute().index(), null);
        }
    }
}
