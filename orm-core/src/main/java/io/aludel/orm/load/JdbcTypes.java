package io.aludel.orm.load;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which columns a generated accessor reads by JDBC's own getters. */
final class JdbcTypes {
    private static final Set<Class<?>> WITH_GETTER = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Character.class,
            String.class,
            BigDecimal.class,
            byte[].class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class);

    private JdbcTypes() {}

    /** What an accessor is to read a column of this type through; null for the field's own getter. */
    static @Nullable SqlType<?> forAccessor(SqlType<?> type) {
        return WITH_GETTER.contains(type.javaType()) && isBuiltIn(type) ? null : type;
    }

    /** Whether it is the type that the Java class has without a converter; sizes do not matter. */
    static boolean isBuiltIn(SqlType<?> type) {
        if (!Types.isKnown(type.javaType())) {
            return false;
        }
        SqlType<?> builtIn = Types.of(type.javaType());
        return type.withStorage(builtIn.storage()).equals(builtIn);
    }
}
