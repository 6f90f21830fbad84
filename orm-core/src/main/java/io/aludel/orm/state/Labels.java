package io.aludel.orm.state;

import io.aludel.orm.mapping.CompositeKey;
import io.aludel.orm.mapping.EntityShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages write objects; toString of users' classes is not called. */
final class Labels {
    private Labels() {}

    static String of(String name, @Nullable Object identity) {
        if (identity instanceof CompositeKey key) {
            return name + "#" + key.values().stream().map(Object::toString).collect(Collectors.joining(","));
        }
        return name + "#" + (identity == null ? "new" : identity);
    }

    /** By the key in the fields; an object without one is told by its identity in memory. */
    static String of(Managed entity) {
        EntityShape shape = entity.$accessor().shape();
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < shape.attributes().size(); i++) {
            Object value = shape.isId(i) ? entity.$accessor().get(entity, i) : null;
            if (value != null && shape.attributes().get(i).embedded() == null) {
                key.add(value);
            }
        }
        boolean isNew =
                key.isEmpty() || key.stream().allMatch(value -> value instanceof Number n && n.longValue() == 0);
        return isNew
                ? shape.name() + "#new@" + Integer.toHexString(System.identityHashCode(entity))
                : shape.name() + "#" + key.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
