package io.aludel.sample.store.catalog;

import io.aludel.orm.sql.Select;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number the page's number, from 1
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> content, int number, long total) {
    private static final int SIZE = 25;

    /** The rows of one page out of all that {@code select} finds. */
    public static <T> Select<T> of(Select<T> select, int number) {
        return select.limit(SIZE).offset((number - 1L) * SIZE);
    }

    public long pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** The same page of something made of each row. */
    public <R> Page<R> map(Function<T, R> function) {
        return new Page<>(content.stream().map(function).toList(), number, total);
    }
}
