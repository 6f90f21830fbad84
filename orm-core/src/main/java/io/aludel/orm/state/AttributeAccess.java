package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import org.jspecify.annotations.Nullable;

/** Reads and writes attributes as instrumented code does, by their index: reading loads, writing is noticed. */
final class AttributeAccess {
    private AttributeAccess() {}

    static @Nullable Object read(Managed entity, int attribute) {
        if (Bits.isUnloaded(entity, attribute)) {
            Instrumentation.load(entity, attribute);
        }
        return entity.$accessor().get(entity, attribute);
    }

    static void write(Managed entity, int attribute, @Nullable Object value) {
        Object old = entity.$accessor().get(entity, attribute);
        RelationshipLink link = entity.$accessor().shape().link(attribute);
        Object stored = value;
        if (entity.$accessor().shape().insideCount(attribute) > 0) {
            stored = Instrumentation.setEmbedded(entity, attribute, old, value);
        } else if (link == null) {
            stored = Instrumentation.set(entity, attribute, old, value);
        } else if (link.isCollection()) {
            stored = Instrumentation.setCollection(entity, attribute, old, value);
        } else {
            stored = Instrumentation.setReference(entity, attribute, old, value);
        }
        entity.$accessor().put(entity, attribute, stored);
    }
}
