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
}
