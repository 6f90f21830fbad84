package io.aludel.sample.store.catalog;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number the page's number, from 1
 * @param size how many rows a full page has
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> content, int number, int size, long total) {
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** The number of rows before this page. */
    static int offset(int number, int size) {
        return (number - 1) * size;
    }
}
