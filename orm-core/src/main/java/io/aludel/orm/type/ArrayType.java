package io.aludel.orm.type;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A Java array in an array column, for the databases that have them. */
final class ArrayType<C> extends SqlType<C[]> {
    private final SqlType<C> element;

    // As ConvertedType.of.
    static <C> SqlType<C[]> of(SqlType<C> element, Storage storage) {
        return new ArrayType<>(element, storage);
    }

    @SuppressWarnings("unchecked")
    private ArrayType(SqlType<C> element, Storage storage) {
        super((Class<C[]>) element.javaType().arrayType(), storage);
        this.element = element;
    }

    @Override
    public C @Nullable [] read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        Object[] values = (Object[]) array.getArray();
        return Arrays.copyOf(values, values.length, javaType());
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, C @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, java.sql.Types.ARRAY);
        } else {
            statement.setArray(parameter, statement.getConnection().createArrayOf(elementName(), value));
        }
    }

    private String elementName() {
        String definition = element.storage().definition();
        return definition != null ? definition : element.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public SqlType<C[]> withStorage(Storage other) {
        return new ArrayType<>(element, other);
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public C[] copy(C[] value) {
        return value.clone();
    }

    @Override
    public boolean isSame(C @Nullable [] one, C @Nullable [] other) {
        return Arrays.equals(one, other);
    }

    @Override
    protected Object identity() {
        return element;
    }
}
