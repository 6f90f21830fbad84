package io.aludel.orm.type;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON. */
final class JsonWriter {
    private JsonWriter() {}

    static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number, out);
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof Iterable<?> items) {
            array(items, out);
        } else if (value instanceof Enum<?> constant) {
            string(constant.name(), out);
        } else if (value instanceof CharSequence || value instanceof Temporal || value instanceof UUID) {
            string(value.toString(), out);
        } else {
            throw refused("a " + value.getClass().getName());
        }
    }

    private static void number(Number number, StringBuilder out) {
        double value = number.doubleValue();
        if (number instanceof Double && (Double.isNaN(value) || Double.isInfinite(value))) {
            throw refused("the number " + number);
        }
        out.append(number);
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void array(Iterable<?> items, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void string(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character(c, out);
            }
        }
        out.append('"');
    }

    private static void character(char c, StringBuilder out) {
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static OrmException refused(String what) {
        return new OrmException(
                ErrorCode.UNSUPPORTED_TYPE,
                "Cannot store " + what
                        + " in a JSON document: JSON has strings, numbers, booleans, null, maps and lists."
                        + " Put those in, or give the attribute a converter (@Convert).");
    }
}
