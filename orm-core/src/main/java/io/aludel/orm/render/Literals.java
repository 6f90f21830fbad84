package io.aludel.orm.render;

import io.aludel.orm.sql.Literal;
import org.jspecify.annotations.Nullable;

/** Writes constants. */
final class Literals {
    private Literals() {}

    static String text(Literal<?> literal) {
        Object value = literal.value();
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return upper(value);
        }
        return prefix(value) + "'" + spelled(value).replace("'", "''") + "'";
    }

    private static String upper(Object value) {
        return value instanceof Boolean truth ? truth ? "TRUE" : "FALSE" : value.toString();
    }

    private static String prefix(Object value) {
        if (value instanceof java.time.LocalDate) {
            return "DATE ";
        }
        if (value instanceof java.time.LocalTime) {
            return "TIME ";
        }
        if (value instanceof java.time.LocalDateTime) {
            return "TIMESTAMP ";
        }
        return value instanceof java.time.Instant || value instanceof java.time.OffsetDateTime
                ? "TIMESTAMP WITH TIME ZONE "
                : "";
    }

    private static String spelled(@Nullable Object value) {
        if (value instanceof java.time.Instant instant) {
            return instant.atOffset(java.time.ZoneOffset.UTC)
                            .toLocalDateTime()
                            .toString()
                            .replace('T', ' ') + "+00:00";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return String.valueOf(value).replace('T', value instanceof java.time.temporal.Temporal ? ' ' : 'T');
    }
}
