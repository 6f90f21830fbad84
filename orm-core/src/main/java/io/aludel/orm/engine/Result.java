package io.aludel.orm.engine;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MultipleResultsException;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement, to be read once: what one method took, the next does not see, so a second {@link #all()} is
 * empty. Rows are read from the database while they are taken; the result closes itself after the last one, and at the
 * latest with its connection. One thread at a time.
 */
public final class Result<R extends @Nullable Object> implements Iterable<R>, AutoCloseable {
    private final Iterator<R> rows;
    private final Runnable onClose;
    private final Function<? super R, ?> uniqueKey;
    private @Nullable List<R> whole;
    private UnaryOperator<RuntimeException> failures = UnaryOperator.identity();
    private boolean released;
    private boolean closed;

    private Result(Iterator<R> rows, Runnable onClose, Function<? super R, ?> uniqueKey) {
        this.rows = rows;
        this.onClose = onClose;
        this.uniqueKey = uniqueKey;
    }

    /** A result over rows that are there already. */
    public static <R extends @Nullable Object> Result<R> of(Iterable<R> rows) {
        return of(rows.iterator(), () -> {}, row -> row);
    }

    /**
     * A result over rows still to be read.
     *
     * @param onClose called once, when the result is closed
     * @param uniqueKey what {@link #unique()} compares; must not call methods of users' objects
     */
    public static <R extends @Nullable Object> Result<R> of(
            Iterator<R> rows, Runnable onClose, Function<? super R, ?> uniqueKey) {
        return new Result<>(rows, onClose, uniqueKey);
    }

    /**
     * A result over rows that were read for it alone: {@link #all()} hands the list out.
     *
     * @param uniqueKey what {@link #unique()} compares; must not call methods of users' objects
     */
    public static <R extends @Nullable Object> Result<R> ofRead(List<R> rows, Function<? super R, ?> uniqueKey) {
        Result<R> result = new Result<>(rows.iterator(), () -> {}, uniqueKey);
        result.whole = rows;
        return result;
    }

    /** Reads all that is left; empty when nothing is. */
    public List<R> all() {
        List<R> untouched = whole;
        if (untouched != null && !closed && !released) {
            release();
            return untouched;
        }
        List<R> all = new ArrayList<>();
        for (R row : this) {
            all.add(row);
        }
        return all;
    }

    /** Gives the first row and closes the result; empty where there is none or it is null. */
    public Optional<R> first() {
        try (this) {
            Iterator<R> iterator = iterator();
            return iterator.hasNext() ? Optional.ofNullable(iterator.next()) : Optional.empty();
        }
    }

    /**
     * Gives the only row and closes the result.
     *
     * @throws NoResultException if there is none
     * @throws MultipleResultsException if there are several
     */
    public R one() {
        try (this) {
            Iterator<R> iterator = iterator();
            if (!iterator.hasNext()) {
                throw failures.apply(new NoResultException(
                        ErrorCode.NO_RESULT,
                        "Cannot give the one row: there is none. Use oneOrNone() if that may be."));
            }
            return only(iterator, "one()");
        }
    }

    /**
     * Gives the only row and closes the result; empty where there is none or it is null.
     *
     * @throws MultipleResultsException if there are several
     */
    public Optional<R> oneOrNone() {
        try (this) {
            Iterator<R> iterator = iterator();
            return iterator.hasNext() ? Optional.ofNullable(only(iterator, "oneOrNone()")) : Optional.empty();
        }
    }

    private R only(Iterator<R> iterator, String asked) {
        R row = iterator.next();
        if (iterator.hasNext()) {
            throw failures.apply(new MultipleResultsException(
                    ErrorCode.MULTIPLE_RESULTS,
                    "Cannot give the one row: " + asked + " found several. Narrow the statement, or use first()."));
        }
        return row;
    }

    /** The rows not taken yet. All iterators of a result share its position. */
    @Override
    public Iterator<R> iterator() {
        if (closed) {
            throw new OrmException(
                    ErrorCode.RESULT_CLOSED,
                    "Cannot read the result: it is closed. Take all you need with one call, for example all().");
        }
        whole = null;
        return new ReleasingIterator();
    }

    /** The rows not taken yet. Closing the stream closes the result. */
    public Stream<R> stream() {
        Spliterator<R> spliterator = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /** Turns each row into something else while it is read. Use the answer, no longer this result. */
    public <T extends @Nullable Object> Result<T> map(Function<? super R, ? extends T> function) {
        return derived(RowIterators.mapped(iterator(), function), value -> value);
    }

    /** Turns each row of two values into something else: {@code map(UserCount::new)}. Use the answer, no longer this result. */
    @SuppressWarnings("unchecked")
    public <A, B, T extends @Nullable Object> Result<T> map(BiFunction<A, B, ? extends T> function) {
        return map(row -> function.apply((A) value(row, 0), (B) value(row, 1)));
    }

    /** Turns each row of three values into something else. Use the answer, no longer this result. */
    @SuppressWarnings("unchecked")
    public <A, B, C, T extends @Nullable Object> Result<T> map(Function3<A, B, C, ? extends T> function) {
        return map(row -> function.apply((A) value(row, 0), (B) value(row, 1), (C) value(row, 2)));
    }

    /** Turns each row of four values into something else. Use the answer, no longer this result. */
    @SuppressWarnings("unchecked")
    public <A, B, C, D, T extends @Nullable Object> Result<T> map(Function4<A, B, C, D, ? extends T> function) {
        return map(row -> function.apply((A) value(row, 0), (B) value(row, 1), (C) value(row, 2), (D) value(row, 3)));
    }

    private static @Nullable Object value(@Nullable Object row, int index) {
        if (row instanceof Row values && index < values.size()) {
            return values.get(index);
        }
        throw new IllegalArgumentException("The function takes more values than the query selects");
    }

    /** Leaves out rows that came before. Use the answer, no longer this result. */
    public Result<R> unique() {
        Set<@Nullable Object> seen = new HashSet<>();
        return derived(RowIterators.filtered(iterator(), row -> seen.add(uniqueKey.apply(row))), uniqueKey);
    }

    /** The rows in lists of {@code size}; the last may be shorter. Use the answer, no longer this result. */
    public Result<List<R>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A partition must have at least one row, not " + size);
        }
        return derived(RowIterators.partitioned(iterator(), size), list -> list);
    }

    /** Passes what fails while rows are read through a function, for frameworks with exceptions of their own. Answers this result. */
    public Result<R> failingWith(UnaryOperator<RuntimeException> translation) {
        failures = translation;
        return this;
    }

    /** Frees what is left of the rows. Closing again does nothing; reading afterwards is an error. */
    @Override
    public void close() {
        closed = true;
        release();
    }

    private <T extends @Nullable Object> Result<T> derived(Iterator<T> rows, Function<? super T, ?> key) {
        return new Result<>(rows, this::close, key).failingWith(failures);
    }

    private void release() {
        whole = null;
        if (!released) {
            released = true;
            onClose.run();
        }
    }

    /** Frees the rows as soon as the last one was taken. */
    private final class ReleasingIterator implements Iterator<R> {
        @Override
        public boolean hasNext() {
            if (!released && anotherRow()) {
                return true;
            }
            release();
            return false;
        }

        @Override
        public R next() {
            if (released) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }

        private boolean anotherRow() {
            try {
                return rows.hasNext();
            } catch (RuntimeException e) {
                throw failures.apply(e);
            }
        }
    }

    /** Makes something of a row of three values. */
    @FunctionalInterface
    public interface Function3<A, B, C, T extends @Nullable Object> {
        T apply(A first, B second, C third);
    }

    /** Makes something of a row of four values. */
    @FunctionalInterface
    public interface Function4<A, B, C, D, T extends @Nullable Object> {
        T apply(A first, B second, C third, D fourth);
    }
}
