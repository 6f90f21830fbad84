package io.aludel.orm.type;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores maps, lists and what they may hold as JSON text. */
record JsonConverter<T>(Class<T> type) implements Converter<T, String> {
    @Override
    public String toDatabase(T value) {
        StringBuilder text = new StringBuilder();
        JsonWriter.write(value, text);
        return text.toString();
    }

    @Override
    public T toEntity(String stored) {
        Object value = new JsonParser(stored).parse();
        if (!type.isInstance(value)) {
            throw new OrmException(
                    ErrorCode.DATA_INVALID,
                    "Cannot read a JSON document as " + type.getSimpleName() + ": it is "
                            + (value == null ? "null" : "a " + value.getClass().getSimpleName())
                            + ". Give the attribute the type the document has.");
        }
        return type.cast(value);
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public T copy(T value) {
        return type.cast(copyOf(value));
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copyOf(item)));
            return copy;
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            Collection<@Nullable Object> copy = value instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
            ((Collection<?>) value).forEach(item -> copy.add(copyOf(item)));
            return copy;
        }
        return value;
    }
}
