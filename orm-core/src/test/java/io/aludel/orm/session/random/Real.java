package io.aludel.orm.session.random;

import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.session.random.town.Booking;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Access to the fields of real objects: as instrumented code has it, and past all hooks. */
final class Real {
    private static final Map<Field, Access> ACCESSES = new IdentityHashMap<>();

    private record Access(int index, Method getter, Method setter) {}

    static {
        for (Kind kind : Town.KINDS) {
            for (Field field : kind.fields()) {
                ACCESSES.computeIfAbsent(field, Real::access);
            }
        }
    }

    private Real() {}

    private static Access access(Field field) {
        Managed sample = (Managed) make(field.kind);
        int index = -1;
        for (int i = 0; i < sample.$accessor().shape().attributes().size(); i++) {
            if (sample.$accessor().shape().attributes().get(i).name().equals(field.name)) {
                index = i;
            }
        }
        return new Access(index, method(field, "$get_"), method(field, "$set_"));
    }

    private static Method method(Field field, String prefix) {
        for (Method method : field.kind.type.getMethods()) {
            if (method.getName().equals(prefix + field.name)) {
                return method;
            }
        }
        throw new AssertionError("No " + prefix + " for " + field);
    }

    static Object make(Kind kind) {
        try {
            return kind.type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a field, which may load it. */
    static Object read(Object entity, Field field) {
        return invoke(ACCESSES.get(field).getter, entity);
    }

    /** Writes a field, which the other side follows. */
    static void write(Object entity, Field field, Object value) {
        invoke(ACCESSES.get(field).setter, entity, value);
    }

    private static Object invoke(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isLoaded(Object entity, Field field) {
        return (((Managed) entity).$unloaded(0) >> ACCESSES.get(field).index & 1) == 0;
    }

    /** The value that stands in a field, whatever it is. */
    static Object raw(Object entity, Field field) {
        return ((Managed) entity).$accessor().get(entity, ACCESSES.get(field).index);
    }

    static Collection<?> elements(Object collection) {
        if (collection == null) {
            return List.of();
        }
        return collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection;
    }

    static Attribute<?> attribute(Field field) {
        try {
            Class<?> metamodel = Class.forName(field.kind.type.getName() + "_");
            return (Attribute<?>) metamodel.getField(field.name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static void elementsIfAny(Object value) {
        if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            elements(value).size();
        }
    }

    /** Gives a new object the key of a row. */
    static void key(Object entity, Object key) {
        if (entity instanceof Booking) {
            put(entity, "guestId", ((List<?>) key).get(0));
            put(entity, "roomId", ((List<?>) key).get(1));
        } else {
            put(entity, "id", key);
        }
    }

    private static void put(Object entity, String name, Object value) {
        for (Method method : entity.getClass().getMethods()) {
            if (method.getName().equals("$set_" + name)) {
                invoke(method, entity, value);
            }
        }
    }

    private static Object named(Object entity, String name) {
        Managed managed = (Managed) entity;
        for (int i = 0; ; i++) {
            if (managed.$accessor().shape().attributes().get(i).name().equals(name)) {
                return managed.$accessor().get(entity, i);
            }
        }
    }

    /** The version that an object carries; null if it has none or has not loaded it. */
    static Object version(Object entity) {
        Managed managed = (Managed) entity;
        for (int i = 0; i < managed.$accessor().shape().attributes().size(); i++) {
            if (managed.$accessor().shape().attributes().get(i).name().equals("version")) {
                return (managed.$unloaded(0) >> i & 1) == 0
                        ? managed.$accessor().get(entity, i)
                        : null;
            }
        }
        return null;
    }

    static Object key(Thing thing) {
        return key(thing.entity);
    }

    static Object key(Object entity) {
        if (entity instanceof Booking) {
            return List.of(named(entity, "guestId"), named(entity, "roomId"));
        }
        return named(entity, "id");
    }

    static String life(Object entity) {
        InstanceState state = InstanceState.of((Managed) entity);
        return state == null ? "TRANSIENT" : state.lifecycle().name();
    }
}
