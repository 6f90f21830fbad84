package io.aludel.orm.spring;

import io.aludel.orm.session.RowListener;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionEvents;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.util.ReflectionUtils;

/** Registers the methods of one bean that carry a listener annotation, and calls them on the bean when it is time. */
final class ListenerMethods {
    /** Registers listeners to one annotation for objects of a type. */
    private interface ForObjects {
        void register(
                SessionEvents events, Class<Object> type, BiConsumer<Session, Object> call, RowListener<Object> row);
    }

    /** Registers listeners to one annotation for sessions. */
    private interface ForSessions {
        void register(SessionEvents events, java.util.function.Consumer<Session> call);
    }

    private static final Map<Class<? extends Annotation>, ForObjects> OBJECTS = new LinkedHashMap<>();
    private static final Map<Class<? extends Annotation>, ForSessions> SESSIONS = new LinkedHashMap<>();

    static {
        OBJECTS.put(BeforeInsert.class, (events, type, call, row) -> events.beforeInsert(type, row));
        OBJECTS.put(AfterInsert.class, (events, type, call, row) -> events.afterInsert(type, row));
        OBJECTS.put(BeforeUpdate.class, (events, type, call, row) -> events.beforeUpdate(type, row));
        OBJECTS.put(AfterUpdate.class, (events, type, call, row) -> events.afterUpdate(type, row));
        OBJECTS.put(BeforeDelete.class, (events, type, call, row) -> events.beforeDelete(type, row));
        OBJECTS.put(AfterDelete.class, (events, type, call, row) -> events.afterDelete(type, row));
        OBJECTS.put(OnLoad.class, (events, type, call, row) -> events.load(type, call));
        OBJECTS.put(OnRefresh.class, (events, type, call, row) -> events.refresh(type, call));
        SESSIONS.put(BeforeFlush.class, SessionEvents::beforeFlush);
        SESSIONS.put(AfterFlush.class, SessionEvents::afterFlush);
        SESSIONS.put(BeforeCommit.class, SessionEvents::beforeCommit);
        SESSIONS.put(AfterCommit.class, SessionEvents::afterCommit);
        SESSIONS.put(AfterRollback.class, SessionEvents::afterRollback);
    }

    private ListenerMethods() {}

    /** Whether any method of {@code beanType} carries a listener annotation. */
    static boolean isPresent(Class<?> beanType) {
        boolean[] found = new boolean[1];
        ReflectionUtils.doWithMethods(beanType, method -> found[0] |= isListener(method));
        return found[0];
    }

    /** @param bean asked for the bean when its first event comes, so that a listener may itself inject a session */
    static void register(String beanName, Class<?> beanType, Supplier<Object> bean, SessionEvents events) {
        ReflectionUtils.doWithMethods(
                beanType, method -> register(beanName, method, bean, events), ReflectionUtils.USER_DECLARED_METHODS);
    }

    private static boolean isListener(Method method) {
        return OBJECTS.keySet().stream().anyMatch(method::isAnnotationPresent)
                || SESSIONS.keySet().stream().anyMatch(method::isAnnotationPresent);
    }

    private static void register(String beanName, Method method, Supplier<Object> bean, SessionEvents events) {
        OBJECTS.forEach((annotation, registrar) -> {
            if (method.isAnnotationPresent(annotation)) {
                Class<Object> type = objectType(beanName, method, annotation);
                ReflectionUtils.makeAccessible(method);
                registrar.register(
                        events,
                        type,
                        (session, entity) -> ReflectionUtils.invokeMethod(method, bean.get(), entity),
                        (mapping, connection, entity) -> ReflectionUtils.invokeMethod(method, bean.get(), entity));
            }
        });
        SESSIONS.forEach((annotation, registrar) -> {
            if (method.isAnnotationPresent(annotation)) {
                boolean takesSession = takesSession(beanName, method, annotation);
                ReflectionUtils.makeAccessible(method);
                registrar.register(events, session -> {
                    Object[] arguments = takesSession ? new Object[] {session} : new Object[0];
                    ReflectionUtils.invokeMethod(method, bean.get(), arguments);
                });
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> objectType(String beanName, Method method, Class<? extends Annotation> annotation) {
        if (method.getParameterCount() != 1 || method.getParameterTypes()[0].isPrimitive()) {
            throw new ListenerMethodException(
                    beanName, method, annotation, "takes one object, of an entity class or a supertype");
        }
        return (Class<Object>) method.getParameterTypes()[0];
    }

    private static boolean takesSession(String beanName, Method method, Class<? extends Annotation> annotation) {
        if (method.getParameterCount() == 0) {
            return false;
        }
        if (method.getParameterCount() > 1 || method.getParameterTypes()[0] != Session.class) {
            throw new ListenerMethodException(beanName, method, annotation, "takes the Session, or nothing");
        }
        return true;
    }
}
