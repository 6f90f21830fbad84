package io.aludel.orm.session;

import io.aludel.orm.event.Registration;
import io.aludel.orm.event.TypedListenerList.Placement;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.Unattached;
import io.aludel.orm.state.UnattachedListener;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Registers listeners to attributes: with the hub, and for objects without a session with the whole program. */
@SuppressWarnings("unchecked") // a listener is only told about objects of its class, and values of its attribute
record AttributeRegistrations(EventHub hub, Placement placement, boolean everywhere) {

    Registration set(Attribute<?> attribute, SetInterceptor<?, ?> listener) {
        SetInterceptor<Object, Object> told = (SetInterceptor<Object, Object>) listener;
        Registration attached = hub.set.add(attribute, told, placement);
        return with(attached, new Elsewhere(attribute) {
            @Override
            public @Nullable Object set(Managed entity, int index, @Nullable Object old, @Nullable Object now) {
                return isDue() ? told.apply(entity, now, old == InstanceState.NO_VALUE ? null : old) : now;
            }
        });
    }

    Registration append(Attribute<?> attribute, BiConsumer<?, ?> listener) {
        BiConsumer<Object, Object> told = (BiConsumer<Object, Object>) listener;
        Registration attached = hub.append.add(attribute, told, placement);
        return with(attached, new Elsewhere(attribute) {
            @Override
            public void appended(Managed entity, int index, Managed element) {
                if (isDue()) {
                    told.accept(entity, element);
                }
            }
        });
    }

    Registration remove(Attribute<?> attribute, BiConsumer<?, ?> listener) {
        BiConsumer<Object, Object> told = (BiConsumer<Object, Object>) listener;
        Registration attached = hub.remove.add(attribute, told, placement);
        return with(attached, new Elsewhere(attribute) {
            @Override
            public void removed(Managed entity, int index, Managed element) {
                if (isDue()) {
                    told.accept(entity, element);
                }
            }
        });
    }

    private Registration with(Registration attached, Elsewhere elsewhere) {
        if (!everywhere) {
            return attached;
        }
        Registration unattached = Unattached.listen(elsewhere);
        return () -> {
            attached.close();
            unattached.close();
        };
    }

    /** Hears one attribute of objects that no session has. */
    private abstract class Elsewhere implements UnattachedListener {
        private final MappingRegistry registry = hub.registry();
        private final Class<?> type;
        private final String name;
        private final AtomicBoolean spent = new AtomicBoolean();

        private Elsewhere(Attribute<?> attribute) {
            this.type = attribute.from().entity();
            this.name = attribute.name();
        }

        boolean isDue() {
            return placement != Placement.ONCE || spent.compareAndSet(false, true);
        }

        @Override
        public boolean hears(Managed entity, int attribute) {
            if (!type.isInstance(entity)) {
                return false;
            }
            EntityMapping mapping = registry.find(entity.getClass());
            return mapping != null && mapping.attribute(attribute).name().equals(name);
        }

        @Override
        public EntityMapping mapping(Managed entity) {
            return Objects.requireNonNull(registry.find(entity.getClass()));
        }
    }
}
