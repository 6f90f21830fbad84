package io.aludel.orm.type;

/**
 * Turns an attribute's value into one the database stores and back. Never called with null: NULL is null on both sides.
 * Implementations are stateless and safe for use by many threads.
 *
 * @param <T> the attribute's Java type
 * @param <D> the stored value's Java type, one of those {@link Types#of} knows
 */
public interface Converter<T, D> {
    D toDatabase(T value);

    T toEntity(D stored);

    /**
     * Whether a value can change while it stays the same object. What was read of such an attribute is compared with a copy at
     * each flush, by {@code equals}, so that a change inside it is written.
     */
    default boolean isMutable() {
        return false;
    }

    /** A value equal to {@code value} that changes independently of it; asked for only if values are mutable. */
    default T copy(T value) {
        return toEntity(toDatabase(value));
    }
}
