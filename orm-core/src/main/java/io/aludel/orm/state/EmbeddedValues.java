package io.aludel.orm.state;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Notices changes inside embedded values whose class is no record. */
final class EmbeddedValues {
    private EmbeddedValues() {}

    /** Tells the values of an entity whose they are, from when on what they were at the last flush is known. */
    static void own(InstanceState state, Managed entity) {
        List<ColumnAttributeMapping> attributes = state.mapping().changeableValues();
        for (int i = 0; i < attributes.size(); i++) {
            ColumnAttributeMapping attribute = attributes.get(i);
            own(entity, attribute, entity.$accessor().get(entity, attribute.index()));
        }
    }

    static void own(Managed entity, ColumnAttributeMapping attribute, @Nullable Object value) {
        attribute.forEachEmbedded(value, each -> {
            if (each instanceof ManagedValue managed) {
                managed.$owner(entity, attribute.index());
            }
        });
    }

    /** Before a component is written: keeps a copy of what the attribute was. */
    static void changing(ManagedValue value) {
        Managed owner = value.$owner();
        InstanceState state = owner == null ? null : InstanceState.of(owner);
        if (owner == null || state == null || state.isNew() || state.isWritten(value.$attribute())) {
            return;
        }
        ColumnAttributeMapping attribute =
                (ColumnAttributeMapping) state.mapping().attribute(value.$attribute());
        Object current = owner.$accessor().get(owner, attribute.index());
        if (!Bits.isUnloaded(owner, attribute.index()) && holds(attribute, current, value)) {
            state.recordSet(owner, attribute.index(), attribute.copy(current));
        }
    }

    private static boolean holds(ColumnAttributeMapping attribute, @Nullable Object current, ManagedValue value) {
        AtomicBoolean isThere = new AtomicBoolean();
        attribute.forEachEmbedded(current, each -> {
            if (each == value) {
                isThere.set(true);
            }
        });
        return isThere.get();
    }
}
