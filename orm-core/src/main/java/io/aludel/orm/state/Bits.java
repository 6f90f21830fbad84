package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.List;

/** The bits that an instance carries per attribute. */
final class Bits {
    private Bits() {}

    static boolean isUnloaded(Managed entity, int attribute) {
        return (entity.$unloaded(attribute >>> 6) & 1L << attribute) != 0;
    }

    static void unloaded(Managed entity, int attribute, boolean value) {
        int word = attribute >>> 6;
        long bits = entity.$unloaded(word);
        entity.$unloaded(word, value ? bits | 1L << attribute : bits & ~(1L << attribute));
    }

    static boolean isWritten(Managed entity, int attribute) {
        return (entity.$written(attribute >>> 6) & 1L << attribute) != 0;
    }

    static void written(Managed entity, int attribute, boolean value) {
        int word = attribute >>> 6;
        long bits = entity.$written(word);
        entity.$written(word, value ? bits | 1L << attribute : bits & ~(1L << attribute));
    }

    /** Makes whatever is loaded count as assigned and everything else as never set. */
    static void assignAll(InstanceState state, Managed entity) {
        for (int word = 0; word < state.mapping().words(); word++) {
            entity.$written(word, ~entity.$unloaded(word));
            entity.$unloaded(word, 0);
        }
    }

    /** Makes the relationships that nobody assigned before an insert unloaded, and those that are never loaded. */
    static void unloadUnassigned(InstanceState state, Managed entity) {
        EntityMapping mapping = state.mapping();
        List<RelationshipMapping> relationships = mapping.relationships();
        for (int i = 0; i < relationships.size(); i++) {
            RelationshipMapping relationship = relationships.get(i);
            int index = relationship.index();
            boolean isUnassigned =
                    !isWritten(entity, index) && mapping.accessor().get(entity, index) == null;
            if (isUnassigned || WriteOnly.is(relationship.link())) {
                unloaded(entity, index, true);
            }
        }
    }
}
