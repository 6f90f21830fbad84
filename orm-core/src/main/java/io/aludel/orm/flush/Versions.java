package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The values of version columns. Times are cut to microseconds, which is what databases keep. */
final class Versions {
    private Versions() {}

    static Object first(ColumnMapping column) {
        return next(column, null);
    }

    /** The version after {@code current}; never equal to it. */
    static Object next(ColumnMapping column, @Nullable Object current) {
        Class<?> type = column.type().javaType();
        if (type == Integer.class || type == int.class) {
            return current == null ? 1 : (Integer) current + 1;
        }
        if (type == Long.class || type == long.class) {
            return current == null ? 1L : (Long) current + 1;
        }
        if (type == Short.class || type == short.class) {
            return (short) (current == null ? 1 : (Short) current + 1);
        }
        return time(type, current);
    }

    private static Object time(Class<?> type, @Nullable Object current) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (type == Instant.class) {
            return later(now, (Instant) current);
        }
        if (type == OffsetDateTime.class) {
            Instant before = current == null ? null : ((OffsetDateTime) current).toInstant();
            return later(now, before).atOffset(ZoneOffset.UTC);
        }
        Instant before = current == null ? null : ((LocalDateTime) current).toInstant(ZoneOffset.UTC);
        return LocalDateTime.ofInstant(later(now, before), ZoneOffset.UTC);
    }

    private static Instant later(Instant now, @Nullable Instant before) {
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }
}
