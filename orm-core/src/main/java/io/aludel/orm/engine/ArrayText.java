package io.aludel.orm.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Values as text that PostgreSQL reads as its driver would have sent them. */
final class ArrayText {
    /** ISO but for years beyond 9999, which PostgreSQL wants without a sign, and before 1, which it counts backwards. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NORMAL)
            .appendPattern("-MM-dd")
            .toFormatter();

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();

    private static final DateTimeFormatter OFFSET_DATE_TIME =
            new DateTimeFormatterBuilder().append(DATE_TIME).appendOffsetId().toFormatter();

    private ArrayText() {}

    static String of(Object value) {
        if (value instanceof LocalDateTime dateTime) {
            return isOrdinary(dateTime) ? value.toString() : unusual(dateTime, LocalDateTime.MAX, LocalDateTime.MIN);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return isOrdinary(dateTime) ? value.toString() : unusual(dateTime, OffsetDateTime.MAX, OffsetDateTime.MIN);
        }
        if (value instanceof LocalDate date) {
            return isOrdinary(date) ? value.toString() : unusual(date, LocalDate.MAX, LocalDate.MIN);
        }
        return value.toString();
    }

    private static boolean isOrdinary(TemporalAccessor value) {
        int year = value.get(ChronoField.YEAR);
        return year > 0 && year <= 9999;
    }

    private static String unusual(TemporalAccessor value, Object greatest, Object least) {
        if (value.equals(greatest)) {
            return "infinity";
        }
        if (value.equals(least)) {
            return "-infinity";
        }
        DateTimeFormatter format =
                value instanceof LocalDate ? DATE : value instanceof LocalDateTime ? DATE_TIME : OFFSET_DATE_TIME;
        return format.format(value) + (value.get(ChronoField.ERA) == 0 ? " BC" : "");
    }
}
