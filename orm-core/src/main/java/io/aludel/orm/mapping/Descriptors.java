package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import org.jspecify.annotations.Nullable;

/** Reads JVM descriptors. */
final class Descriptors {
    private Descriptors() {}

    static Class<?> load(String descriptor, @Nullable ClassLoader loader) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'S' -> short.class;
            case 'C' -> char.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            case 'L' -> named(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'), loader);
            default -> named(descriptor.replace('/', '.'), loader);
        };
    }

    private static Class<?> named(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new MappingException(
                    ErrorCode.UNREADABLE_MODEL,
                    "Cannot read a mapping: the class " + name + " is not on the class path. Build from clean.",
                    e);
        }
    }
}
