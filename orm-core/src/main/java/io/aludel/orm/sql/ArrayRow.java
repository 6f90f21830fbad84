package io.aludel.orm.sql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one row there is. What was selected decides under which of the interfaces it is handed out. */
@SuppressWarnings("NullAway")
final class ArrayRow
        implements Row2<Object, Object>,
                Row3<Object, Object, Object>,
                Row4<Object, Object, Object, Object>,
                Row5<Object, Object, Object, Object, Object>,
                Row6<Object, Object, Object, Object, Object, Object>,
                Row7<Object, Object, Object, Object, Object, Object, Object>,
                Row8<Object, Object, Object, Object, Object, Object, Object, Object>,
                Row9<Object, Object, Object, Object, Object, Object, Object, Object, Object>,
                Row10<Object, Object, Object, Object, Object, Object, Object, Object, Object, Object> {
    private final RowHeader header;
    private final @Nullable Object[] values;

    ArrayRow(RowHeader header, @Nullable Object[] values) {
        this.header = header;
        this.values = values;
    }

    @Override
    public Object v1() {
        return values[0];
    }

    @Override
    public Object v2() {
        return values[1];
    }

    @Override
    public Object v3() {
        return values[2];
    }

    @Override
    public Object v4() {
        return values[3];
    }

    @Override
    public Object v5() {
        return values[4];
    }

    @Override
    public Object v6() {
        return values[5];
    }

    @Override
    public Object v7() {
        return values[6];
    }

    @Override
    public Object v8() {
        return values[7];
    }

    @Override
    public Object v9() {
        return values[8];
    }

    @Override
    public Object v10() {
        return values[9];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public List<String> labels() {
        return header.labels();
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public @Nullable Object get(String label) {
        return values[header.indexOf(label)];
    }

    @Override
    public <T> @Nullable T get(String label, Class<T> type) {
        return type.cast(get(label));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Element<T> element) {
        return (T) values[header.indexOf(element)];
    }

    @Override
    public <E> @Nullable E get(Class<E> entity) {
        return get(new EntityClass<>(entity));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(header.labels().get(i), values[i]);
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayRow row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The values in parentheses; entities as their class and identity, as their own text might load. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(header.isEntity(i) ? name(values[i]) : values[i]);
        }
        return text.append(')').toString();
    }

    private static String name(@Nullable Object entity) {
        return entity == null
                ? "null"
                : entity.getClass().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(entity));
    }
}
