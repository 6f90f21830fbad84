package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.state.InstanceState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The values of version columns. Times are cut to microseconds, which is what databases keep. */
final class Versions {
    private Versions() {}

    /** The version an object's row has, as far as the program knows; null where the row has none. */
    static @Nullable Object of(ObjectWork work, ColumnMapping version, FlushSession session) {
        InstanceState state =
                work.predecessor() == null ? work.state() : work.predecessor().state();
        Object former = Committed.value(state, version);
        ColumnAttributeMapping attribute = version.attribute();
        if (former == InstanceState.NO_VALUE && attribute != null && !state.isLoaded(attribute.index())) {
            session.load(state, attribute.index());
            former = Committed.value(state, version);
        }
        return former == InstanceState.NO_VALUE ? null : former;
    }

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
