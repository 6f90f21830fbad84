package io.aludel.orm.spring;

import io.aludel.orm.session.SessionEvents;
import io.aludel.orm.session.SessionMaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.annotation.OrderUtils;

/**
 * Finds the beans whose methods listen to sessions and registers them in the order of {@code @Order}, once all singletons are
 * there. A bean itself is asked for when its first event comes.
 */
public final class ListenerBeans implements SmartInitializingSingleton {
    private final ConfigurableListableBeanFactory beans;
    private final SessionMaker sessions;

    public ListenerBeans(ConfigurableListableBeanFactory beans, SessionMaker sessions) {
        this.beans = beans;
        this.sessions = sessions;
    }

    private record Listener(String name, Class<?> type, int order) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<Listener> listeners = new ArrayList<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null && !isInfrastructure(type) && isListener(type)) {
                listeners.add(new Listener(name, type, OrderUtils.getOrder(type, Integer.MAX_VALUE)));
            }
        }
        SessionEvents events = sessions.events();
        listeners.stream()
                .sorted(Comparator.comparingInt(Listener::order))
                .forEach(listener -> register(listener, events));
    }

    private void register(Listener listener, SessionEvents events) {
        ListenerMethods.register(listener.name(), listener.type(), () -> beans.getBean(listener.name()), events);
        Class<?> entity = GenericTypeResolver.resolveTypeArgument(listener.type(), EntityListener.class);
        if (entity != null) {
            registerTyped(listener.name(), entity, events);
        }
    }

    private <E> void registerTyped(String name, Class<E> entity, SessionEvents events) {
        events.beforeInsert(
                entity, (mapping, connection, row) -> this.<E>typed(name).beforeInsert(row, connection));
        events.afterInsert(
                entity, (mapping, connection, row) -> this.<E>typed(name).afterInsert(row, connection));
        events.beforeUpdate(
                entity, (mapping, connection, row) -> this.<E>typed(name).beforeUpdate(row, connection));
        events.afterUpdate(
                entity, (mapping, connection, row) -> this.<E>typed(name).afterUpdate(row, connection));
        events.beforeDelete(
                entity, (mapping, connection, row) -> this.<E>typed(name).beforeDelete(row, connection));
        events.afterDelete(
                entity, (mapping, connection, row) -> this.<E>typed(name).afterDelete(row, connection));
    }

    @SuppressWarnings("unchecked") // registered for exactly the entity that the bean's class names
    private <E> EntityListener<E> typed(String name) {
        return (EntityListener<E>) beans.getBean(name, EntityListener.class);
    }

    private static boolean isListener(Class<?> type) {
        return ListenerMethods.isPresent(type) || EntityListener.class.isAssignableFrom(type);
    }

    private static boolean isInfrastructure(Class<?> type) {
        return type.getName().startsWith("org.springframework.");
    }
}
