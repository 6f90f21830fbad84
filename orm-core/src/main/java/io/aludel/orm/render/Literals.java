package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.Literal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Writes constants. */
final class Literals {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private Literals() {}

    static String text(Literal<?> literal) {
        Object value = literal.value();
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof UUID) {
            return quoted(value.toString());
        }
        return value instanceof Enum<?> constant ? quoted(constant.name()) : temporal(value);
    }

    private static String temporal(Object value) {
        if (value instanceof LocalDate date) {
            return "DATE " + quoted(date.toString());
        }
        if (value instanceof LocalTime time) {
            return "TIME " + quoted(TIME.format(time));
        }
        if (value instanceof LocalDateTime dateTime) {
            return "TIMESTAMP " + quoted(DATE_TIME.format(dateTime));
        }
        if (value instanceof OffsetDateTime dateTime) {
            return "TIMESTAMP WITH TIME ZONE " + quoted(WITH_OFFSET.format(dateTime));
        }
        if (value instanceof Instant instant) {
            return temporal(instant.atOffset(ZoneOffset.UTC));
        }
        throw new OrmException(
                ErrorCode.UNSUPPORTED_TYPE,
                "Cannot write a " + value.getClass().getName()
                        + " into SQL as a constant. Make it a parameter: value(…)" + " instead of literal(…).");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
