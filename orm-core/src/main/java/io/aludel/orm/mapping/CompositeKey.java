package io.aludel.orm.mapping;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The values of a primary key of several columns, in the order of its columns. Immutable and compared by value. */
public final class CompositeKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Object[] values;
    private final int hash;

    private CompositeKey(Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    public static CompositeKey of(Object... values) {
        return new CompositeKey(values.clone());
    }

    public int size() {
        return values.length;
    }

    public Object get(int index) {
        return values[index];
    }

    public List<Object> values() {
        return List.of(values);
    }

    /** A copy. */
    public Object[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CompositeKey key && hash == key.hash && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
