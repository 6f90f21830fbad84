package io.aludel.orm.type;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The built-in types, and how to make further ones. */
public final class Types {
    public static final SqlType<Boolean> BOOLEAN = plain(Boolean.class, SqlKind.BOOLEAN, Codecs.BOOLEAN);
    public static final SqlType<Byte> BYTE = plain(Byte.class, SqlKind.SMALLINT, Codecs.BYTE);
    public static final SqlType<Short> SHORT = plain(Short.class, SqlKind.SMALLINT, Codecs.SHORT);
    public static final SqlType<Integer> INTEGER = plain(Integer.class, SqlKind.INTEGER, Codecs.INTEGER);
    public static final SqlType<Long> LONG = plain(Long.class, SqlKind.BIGINT, Codecs.LONG);
    public static final SqlType<Float> FLOAT = plain(Float.class, SqlKind.REAL, Codecs.FLOAT);
    public static final SqlType<Double> DOUBLE = plain(Double.class, SqlKind.DOUBLE, Codecs.DOUBLE);
    public static final SqlType<BigDecimal> DECIMAL = plain(BigDecimal.class, SqlKind.NUMERIC, Codecs.DECIMAL);
    public static final SqlType<BigInteger> BIG_INTEGER =
            new PlainType<>(BigInteger.class, Storage.of(SqlKind.NUMERIC).withPrecision(38, 0), Codecs.BIG_INTEGER);

    /** A string of at most 255 characters; {@link #string(int)} for another limit. */
    public static final SqlType<String> STRING = string(255);

    /** A string without limit. */
    public static final SqlType<String> TEXT = plain(String.class, SqlKind.TEXT, Codecs.STRING);

    public static final SqlType<Character> CHARACTER =
            new PlainType<>(Character.class, Storage.of(SqlKind.CHAR).withLength(1), Codecs.CHARACTER);
    public static final SqlType<LocalDate> DATE =
            plain(LocalDate.class, SqlKind.DATE, Codec.object(java.sql.Types.DATE, LocalDate.class));
    public static final SqlType<LocalTime> TIME =
            plain(LocalTime.class, SqlKind.TIME, Codec.object(java.sql.Types.TIME, LocalTime.class));
    public static final SqlType<LocalDateTime> DATE_TIME =
            plain(LocalDateTime.class, SqlKind.TIMESTAMP, Codec.object(java.sql.Types.TIMESTAMP, LocalDateTime.class));

    /** A point in time, sent as UTC and cut to microseconds. */
    public static final SqlType<Instant> INSTANT =
            plain(Instant.class, SqlKind.TIMESTAMP_WITH_TIME_ZONE, Codecs.INSTANT);

    public static final SqlType<OffsetDateTime> OFFSET_DATE_TIME =
            plain(OffsetDateTime.class, SqlKind.TIMESTAMP_WITH_TIME_ZONE, Codecs.OFFSET_DATE_TIME);

    /** A point in time; the offset is stored, where the database keeps one, the zone's name is not. */
    public static final SqlType<ZonedDateTime> ZONED_DATE_TIME =
            plain(ZonedDateTime.class, SqlKind.TIMESTAMP_WITH_TIME_ZONE, Codecs.ZONED_DATE_TIME);

    /** A length of time, stored as a whole number of nanoseconds. */
    public static final SqlType<Duration> DURATION = plain(Duration.class, SqlKind.BIGINT, Codecs.DURATION);

    public static final SqlType<UUID> UUID =
            plain(UUID.class, SqlKind.UUID, Codec.object(java.sql.Types.OTHER, UUID.class));
    public static final SqlType<byte[]> BYTES = new BytesType(Storage.of(SqlKind.BINARY));

    /** A JSON document as its text. */
    public static final SqlType<String> JSON = plain(String.class, SqlKind.JSON, Codecs.STRING);

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = byClass(
            BOOLEAN,
            BYTE,
            SHORT,
            INTEGER,
            LONG,
            FLOAT,
            DOUBLE,
            DECIMAL,
            BIG_INTEGER,
            STRING,
            CHARACTER,
            DATE,
            TIME,
            DATE_TIME,
            INSTANT,
            OFFSET_DATE_TIME,
            ZONED_DATE_TIME,
            DURATION,
            UUID,
            BYTES);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class,
            Boolean.class,
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            char.class,
            Character.class);

    private static final Set<SqlKind> INTEGRAL = Set.of(SqlKind.SMALLINT, SqlKind.INTEGER, SqlKind.BIGINT);

    private Types() {}

    private static Map<Class<?>, SqlType<?>> byClass(SqlType<?>... types) {
        Map<Class<?>, SqlType<?>> byClass = new HashMap<>();
        for (SqlType<?> type : types) {
            byClass.put(type.javaType(), type);
        }
        return Map.copyOf(byClass);
    }

    /** A string of at most {@code length} characters. */
    public static SqlType<String> string(int length) {
        return new PlainType<>(String.class, Storage.of(SqlKind.VARCHAR).withLength(length), Codecs.STRING);
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        return new PlainType<>(
                BigDecimal.class, Storage.of(SqlKind.NUMERIC).withPrecision(precision, scale), Codecs.DECIMAL);
    }

    /** An enum stored as its constants' names, in a column as wide as the longest of them or 255 if that is more. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> type) {
        return ConvertedType.of(type, STRING, new EnumByName<>(type));
    }

    /** An enum stored as its constants' positions; adding a constant in the middle changes what old rows mean. */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> type) {
        return ConvertedType.of(type, INTEGER, new EnumByOrdinal<>(type));
    }

    /** A type stored as another. Equal converters make equal types, so a converter is best a record or a single instance. */
    public static <T, D> SqlType<T> converted(Class<T> type, SqlType<D> stored, Converter<T, D> converter) {
        return ConvertedType.of(type, stored, converter);
    }

    /**
     * A JSON document as maps, lists and what they may hold. Changes inside it are found by comparing it with a copy.
     *
     * @param type Map, List, Collection or Object
     */
    public static <T> SqlType<T> json(Class<T> type) {
        return ConvertedType.of(type, JSON, new JsonConverter<>(type));
    }

    /** An array column. */
    public static <C> SqlType<C[]> array(SqlType<C> element) {
        return ArrayType.of(element, Storage.arrayOf(element.storage()));
    }

    /** The type of values whose column is not known yet. */
    @SuppressWarnings("unchecked")
    public static <T> SqlType<T> unresolved() {
        return (SqlType<T>) UnresolvedType.INSTANCE;
    }

    /** Whether {@link #of} knows the class; enums, boxes, primitives and arrays of those included. */
    public static boolean isKnown(Class<?> type) {
        return find(type) != null;
    }

    /**
     * The built-in type for a class: an enum by name, a primitive as its box.
     *
     * @throws OrmException with {@code unsupported-type} if the class needs a converter
     */
    public static <T> SqlType<T> of(Class<T> type) {
        SqlType<T> found = find(type);
        if (found == null) {
            throw new OrmException(
                    ErrorCode.UNSUPPORTED_TYPE,
                    "Cannot store values of " + type.getName()
                            + ": no column type is known for that class. Give the attribute a converter (@Convert).");
        }
        return found;
    }

    /** Whether the kind counts whole numbers, as a key that the database generates must. */
    public static boolean isIntegral(SqlKind kind) {
        return INTEGRAL.contains(kind);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable SqlType<T> find(Class<T> type) {
        Class<?> boxed = BOXES.getOrDefault(type, type);
        SqlType<?> found = BY_CLASS.get(boxed);
        if (found == null && isEnum(boxed)) {
            found = enumByName((Class) (boxed.isEnum() ? boxed : boxed.getSuperclass()));
        }
        if (found == null && boxed.isArray() && find(boxed.getComponentType()) != null) {
            found = array(of(boxed.getComponentType()));
        }
        return (SqlType<T>) found;
    }

    // A constant with a body is of a class of its own, whose superclass is the enum.
    private static boolean isEnum(Class<?> type) {
        return type.isEnum()
                || type.getSuperclass() != null && type.getSuperclass().isEnum();
    }

    private static <T> SqlType<T> plain(Class<T> type, SqlKind kind, Codec<T> codec) {
        return new PlainType<>(type, Storage.of(kind), codec);
    }
}
