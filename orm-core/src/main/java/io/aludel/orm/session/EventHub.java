package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.event.TypedListenerList;
import io.aludel.orm.flush.RowMoment;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** All listeners of a session maker and of the makers derived from it. Safe for use by many threads. */
final class EventHub {
    final TypedListenerList<BeginListener> begin = new TypedListenerList<>();
    final TypedListenerList<Consumer<StatementExecution>> execute = new TypedListenerList<>();

    final AttributeListeners<SetInterceptor<Object, Object>> set = new AttributeListeners<>();
    final AttributeListeners<BiConsumer<Object, Object>> append = new AttributeListeners<>();
    final AttributeListeners<BiConsumer<Object, Object>> remove = new AttributeListeners<>();

    // By the moments' ordinals: each unit of work asks a dozen times whether somebody listens.
    private final TypedListenerList<BiConsumer<Session, SessionTransaction>>[] sessions =
            lists(SessionMoment.values().length);
    private final TypedListenerList<BiConsumer<Session, Object>>[] objects = lists(ObjectMoment.values().length);
    private final TypedListenerList<RowListener<Object>>[] rows = lists(RowMoment.values().length);

    private final MappingRegistry registry;

    /** @param registry the classes that the makers know */
    EventHub(MappingRegistry registry) {
        this.registry = registry;
    }

    @SuppressWarnings("unchecked")
    private static <L> TypedListenerList<L>[] lists(int count) {
        TypedListenerList<L>[] lists = new TypedListenerList[count];
        for (int i = 0; i < count; i++) {
            lists[i] = new TypedListenerList<>();
        }
        return lists;
    }

    MappingRegistry registry() {
        return registry;
    }

    boolean hears(EntityMapping mapping, int attribute) {
        return set.hears(mapping, attribute) || append.hears(mapping, attribute) || remove.hears(mapping, attribute);
    }

    boolean hearsAttributes() {
        return !set.isEmpty();
    }

    TypedListenerList<BiConsumer<Session, SessionTransaction>> on(SessionMoment moment) {
        return sessions[moment.ordinal()];
    }

    TypedListenerList<BiConsumer<Session, Object>> on(ObjectMoment moment) {
        return objects[moment.ordinal()];
    }

    TypedListenerList<RowListener<Object>> on(RowMoment moment) {
        return rows[moment.ordinal()];
    }

    void tell(SessionMoment moment, Session session, SessionTransaction transaction) {
        TypedListenerList<BiConsumer<Session, SessionTransaction>> listeners = on(moment);
        if (!listeners.isEmpty()) {
            listeners.tell(Session.class, listener -> listener.accept(session, transaction));
        }
    }

    void tell(ObjectMoment moment, Session session, Object entity) {
        TypedListenerList<BiConsumer<Session, Object>> listeners = on(moment);
        if (!listeners.isEmpty()) {
            listeners.tell(entity.getClass(), listener -> listener.accept(session, entity));
        }
    }

    void tell(RowMoment moment, EntityMapping mapping, Connection connection, Object entity) {
        on(moment).tell(mapping.type(), listener -> listener.accept(mapping, connection, entity));
    }
}
