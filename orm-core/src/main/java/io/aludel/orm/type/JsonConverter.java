package io.aludel.orm.type;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;

/** Stores maps, lists and what they may hold as JSON text. What comes back cannot be changed, as nobody would notice. */
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
}
