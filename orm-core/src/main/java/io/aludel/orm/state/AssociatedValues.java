package io.aludel.orm.state;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipLink;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One attribute of the objects that one relationship of one entity leads to. */
record AssociatedValues(Managed owner, RelationshipLink link, int attribute) {

    /** The collection or map in the field, loaded. */
    Tracked source() {
        AttributeAccess.read(owner, link.index());
        return TrackedCollections.tracked(owner, link);
    }

    /** The attribute of one object. */
    @Nullable
    Object of(@Nullable Object target) {
        return target == null ? null : AttributeAccess.read((Managed) target, attribute);
    }

    void set(Object target, @Nullable Object value) {
        AttributeAccess.write((Managed) target, attribute, value);
    }

    /** Makes an object by its constructor for these arguments. */
    Object create(@Nullable Object... arguments) {
        Constructor<?> constructor = find(arguments);
        if (constructor == null) {
            throw new OrmException(
                    ErrorCode.INVALID_ASSOCIATION_PROXY,
                    "Cannot add to the values of " + link.path() + ": "
                            + link.target().name()
                            + " has no constructor for " + describe(arguments)
                            + ". Declare one, or add to the relationship itself.");
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Constructor<?> find(@Nullable Object... arguments) {
        for (Constructor<?> constructor : link.target().accessor().type().getDeclaredConstructors()) {
            if (accepts(constructor.getParameterTypes(), arguments)) {
                return constructor;
            }
        }
        return null;
    }

    private static boolean accepts(Class<?>[] parameters, @Nullable Object... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            boolean isMaterialising = parameters[i] == Materialize.class;
            boolean fits = parameters[i].isPrimitive()
                    ? java.lang.invoke.MethodType.methodType(parameters[i])
                            .wrap()
                            .returnType()
                            .isInstance(arguments[i])
                    : arguments[i] == null || parameters[i].isInstance(arguments[i]);
            if (isMaterialising || !fits) {
                return false;
            }
        }
        return true;
    }

    private static String describe(@Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
