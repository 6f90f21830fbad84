package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries values of one Java type to and from one kind of column. Immutable; safe for use by many threads. Two types are
 * equal when they would bind, read and name a column alike.
 */
public abstract class SqlType<T> {
    private final Class<T> javaType;
    private final Storage storage;

    protected SqlType(Class<T> javaType, Storage storage) {
        this.javaType = Objects.requireNonNull(javaType, "javaType");
        this.storage = Objects.requireNonNull(storage, "storage");
    }

    /** The class of the values, never a primitive one. */
    public final Class<T> javaType() {
        return javaType;
    }

    public final Storage storage() {
        return storage;
    }

    public final SqlKind kind() {
        return storage.kind();
    }

    /** Reads one column of the current row; null where it is NULL. */
    public abstract @Nullable T read(ResultSet row, int column) throws SQLException;

    /** Sets one parameter; null as NULL of this type's kind. */
    public abstract void bind(PreparedStatement statement, int parameter, @Nullable T value) throws SQLException;

    /**
     * How a value travels in a JDBC array: as a box, a string, a java.time object or bytes. Null, the default, where only
     * {@link #bind} knows; rows with such a column are written one by one.
     */
    public @Nullable Function<? super T, ? extends @Nullable Object> arrayElement() {
        return null;
    }

    /** The same type on a column of other size or with a type name of its own. */
    public abstract SqlType<T> withStorage(Storage other);

    /** Whether a value can change while it stays the same object, so that finding a change needs a copy. */
    public boolean isMutable() {
        return false;
    }

    /** A value independent of {@code value}; the same one where values are immutable. */
    public T copy(T value) {
        return value;
    }

    /** Whether writing one in place of the other changes nothing. */
    public boolean isSame(@Nullable T one, @Nullable T other) {
        return Objects.equals(one, other);
    }

    /** Whether the type is still to be settled by the column that a value meets. */
    public final boolean isUnresolved() {
        return storage.kind() == SqlKind.UNRESOLVED;
    }

    /** What two types of the same class and storage differ in beyond those. */
    protected abstract Object identity();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SqlType<?> type
                        && javaType == type.javaType
                        && (storage == type.storage || storage.equals(type.storage))
                        && identity().equals(type.identity());
    }

    @Override
    public final int hashCode() {
        return javaType.hashCode() * 31 + storage.kind().hashCode();
    }

    @Override
    public String toString() {
        return storage.kind() + "<" + javaType.getSimpleName() + ">";
    }
}
