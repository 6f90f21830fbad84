package io.aludel.orm.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lazy views of an iterator. */
final class RowIterators {
    private RowIterators() {}

    static <R extends @Nullable Object, T extends @Nullable Object> Iterator<T> mapped(
            Iterator<R> rows, Function<? super R, ? extends T> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return function.apply(rows.next());
            }
        };
    }

    static <R extends @Nullable Object> Iterator<R> filtered(Iterator<R> rows, Predicate<? super R> wanted) {
        return new Filtered<>(rows, wanted);
    }

    static <R extends @Nullable Object> Iterator<List<R>> partitioned(Iterator<R> rows, int size) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<R> next() {
                List<R> part = new ArrayList<>(size);
                do {
                    part.add(rows.next());
                } while (part.size() < size && rows.hasNext());
                return part;
            }
        };
    }

    /** Looks one row ahead, because only that tells whether another wanted row is left. */
    private static final class Filtered<R extends @Nullable Object> implements Iterator<R> {
        private final Iterator<R> rows;
        private final Predicate<? super R> wanted;
        private boolean ready;
        private @Nullable R next;

        private Filtered(Iterator<R> rows, Predicate<? super R> wanted) {
            this.rows = rows;
            this.wanted = wanted;
        }

        @Override
        public boolean hasNext() {
            while (!ready && rows.hasNext()) {
                R row = rows.next();
                ready = wanted.test(row);
                next = row;
            }
            return ready;
        }

        @Override
        @SuppressWarnings("NullAway") // the row itself may be null; ready tells whether there is one
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            return next;
        }
    }
}
