package io.aludel.orm.mapping;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

/** Reads constants that annotations give as text; the compiler run has checked that they fit. */
final class Texts {
    private Texts() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object parse(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == Character.class) {
            return text.charAt(0);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return Number.class.isAssignableFrom(type) ? number(text, type) : parsed(text, type);
    }

    private static Object number(String text, Class<?> type) {
        BigDecimal number = new BigDecimal(text);
        if (type == Integer.class) {
            return number.intValueExact();
        }
        if (type == Long.class) {
            return number.longValueExact();
        }
        if (type == Short.class) {
            return number.shortValueExact();
        }
        if (type == Byte.class) {
            return number.byteValueExact();
        }
        if (type == Double.class) {
            return number.doubleValue();
        }
        if (type == Float.class) {
            return number.floatValue();
        }
        return type == BigInteger.class ? number.toBigIntegerExact() : number;
    }

    /** Dates, times and durations read themselves. */
    private static Object parsed(String text, Class<?> type) {
        try {
            Method parse = type.getMethod("parse", CharSequence.class);
            return parse.invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + type.getName() + " is written as " + text, e);
        }
    }
}
