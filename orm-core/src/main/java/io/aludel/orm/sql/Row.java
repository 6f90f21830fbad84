package io.aludel.orm.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a query that selects several things. Its values do not change; equal if all values are. */
public interface Row {

    /** Makes rows; a header is made once for a query. */
    @SuppressWarnings("unchecked")
    static <R> R of(RowHeader header, @Nullable Object[] values) {
        return (R) new ArrayRow(header, values);
    }

    int size();

    List<String> labels();

    /** @param index from 0 */
    @Nullable
    Object get(int index);

    /**
     * The value of that name: an attribute's or column's, or the label given.
     *
     * @throws io.aludel.orm.error.OrmException with {@code not-selected} if the row has none
     */
    @Nullable
    Object get(String label);

    <T> @Nullable T get(String label, Class<T> type);

    /**
     * What was selected as that expression.
     *
     * @throws io.aludel.orm.error.OrmException with {@code not-selected} if it was not
     */
    <T> @Nullable T get(Element<T> element);

    <E> @Nullable E get(Class<E> entity);

    /** The values by their labels, in order. */
    Map<String, @Nullable Object> asMap();
}
