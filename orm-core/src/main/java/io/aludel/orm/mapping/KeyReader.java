package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the key that a user gives to look an object up. */
record KeyReader(EntityMapping root, IdMapping id) {

    Object read(Object key) {
        if (key instanceof CompositeKey composite) {
            return ofValues(composite.toArray(), key);
        }
        if (key instanceof List<?> list) {
            return ofValues(list.toArray(), key);
        }
        ColumnAttributeMapping first = id.attributes().get(0);
        boolean isEmbedded = id.attributes().size() == 1 && first.isEmbedded();
        if (isEmbedded
                && key.getClass().getName().equals(first.model().embedded().className())) {
            return ofValues(
                    first.columns().stream()
                            .map(column -> column.component(key))
                            .toArray(),
                    key);
        }
        return ofValues(new Object[] {key}, key);
    }

    private Object ofValues(@Nullable Object[] values, Object key) {
        if (values.length != id.columns().size()) {
            throw wrong(
                    key, "the key has " + id.columns().size() + " columns and " + values.length + " values were given");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = value(id.columns().get(i), values[i], key);
        }
        return values.length == 1 ? values[0] : CompositeKey.of(values);
    }

    private Object value(ColumnMapping column, @Nullable Object value, Object key) {
        Class<?> wanted = column.type().javaType();
        if (wanted.isInstance(value)) {
            return value;
        }
        Object converted = value instanceof Number number ? whole(number, wanted) : null;
        if (converted == null) {
            String found = value == null ? "null" : value.getClass().getSimpleName();
            throw wrong(key, column + " is a " + wanted.getSimpleName() + ", not " + found);
        }
        return converted;
    }

    private static @Nullable Object whole(Number number, Class<?> wanted) {
        boolean isWhole = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
        if (!isWhole) {
            return null;
        }
        BigInteger exact = number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
        if (wanted == Long.class && exact.bitLength() < Long.SIZE) {
            return exact.longValue();
        }
        if (wanted == Integer.class && exact.bitLength() < Integer.SIZE) {
            return exact.intValue();
        }
        if (wanted == Short.class && exact.bitLength() < Short.SIZE) {
            return exact.shortValue();
        }
        if (wanted == BigInteger.class) {
            return exact;
        }
        return wanted == BigDecimal.class ? new BigDecimal(exact) : null;
    }

    private OrmException wrong(Object key, String reason) {
        return new OrmException(
                ErrorCode.WRONG_KEY,
                "Cannot look up " + root.name() + " by a " + key.getClass().getSimpleName() + ": " + reason
                        + ". Give the key's value, or for several columns CompositeKey.of(…) with one value each.");
    }
}
