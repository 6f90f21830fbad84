package io.aludel.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that is stored as another one. */
final class ConvertedType<T, D> extends SqlType<T> {
    private final SqlType<D> stored;
    private final Converter<T, D> converter;

    // Answers its superclass, so that the verification of Types does not load this class.
    static <T, D> SqlType<T> of(Class<T> javaType, SqlType<D> stored, Converter<T, D> converter) {
        return new ConvertedType<>(javaType, stored, converter);
    }

    private ConvertedType(Class<T> javaType, SqlType<D> stored, Converter<T, D> converter) {
        super(javaType, stored.storage());
        this.stored = stored;
        this.converter = converter;
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        D value = stored.read(row, column);
        return value == null ? null : converter.toEntity(value);
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, @Nullable T value) throws SQLException {
        stored.bind(statement, parameter, value == null ? null : converter.toDatabase(value));
    }

    @Override
    public @Nullable Function<T, @Nullable Object> arrayElement() {
        Function<? super D, ? extends @Nullable Object> element = stored.arrayElement();
        if (element == null) {
            return null;
        }
        return value -> {
            D converted = converter.toDatabase(value);
            return converted == null ? null : element.apply(converted);
        };
    }

    @Override
    public SqlType<T> withStorage(Storage other) {
        return new ConvertedType<>(javaType(), stored.withStorage(other), converter);
    }

    @Override
    public boolean isMutable() {
        return converter.isMutable();
    }

    @Override
    public T copy(T value) {
        return converter.isMutable() ? converter.copy(value) : value;
    }

    @Override
    protected Object identity() {
        return converter;
    }
}
