package io.aludel.orm.session;

import io.aludel.orm.event.Registration;
import io.aludel.orm.event.TypedListenerList;
import io.aludel.orm.event.TypedListenerList.Placement;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Listeners to changes of attributes, by the attribute's name and the entity's class. Safe for use by many threads. */
final class AttributeListeners<L> {
    private final Map<String, TypedListenerList<L>> byName = new ConcurrentHashMap<>();

    Registration add(Attribute<?> attribute, L listener, Placement placement) {
        return byName.computeIfAbsent(attribute.name(), name -> new TypedListenerList<>())
                .add(attribute.from().entity(), listener, placement);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    boolean hears(EntityMapping mapping, int attribute) {
        if (byName.isEmpty()) {
            return false;
        }
        TypedListenerList<L> listeners = byName.get(mapping.attribute(attribute).name());
        return listeners != null && listeners.hears(mapping.type());
    }

    void tell(EntityMapping mapping, AttributeMapping attribute, Consumer<? super L> call) {
        TypedListenerList<L> listeners = byName.get(attribute.name());
        if (listeners != null) {
            listeners.tell(mapping.type(), call);
        }
    }
}
