package io.aludel.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.MultipleResultsException;
import io.aludel.orm.error.NoResultException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTests {
    private int closings;

    private Result<String> result(String... rows) {
        return Result.of(Arrays.asList(rows).iterator(), () -> closings++, row -> row);
    }

    @Test
    void givesAllRowsOnceAndThenNone() {
        Result<String> result = result("a", "b");
        assertThat(result.all()).containsExactly("a", "b");
        assertThat(closings).isOne();
        assertThat(result.all()).isEmpty();
        assertThat(closings).isOne();
    }

    @Test
    void givesTheRestToTheNextIterator() {
        Result<String> result = result("a", "b", "c");
        assertThat(result.iterator().next()).isEqualTo("a");
        assertThat(result.all()).containsExactly("b", "c");
    }

    @Test
    void closesAfterTheFirstRow() {
        Result<String> result = result("a", "b");
        assertThat(result.first()).contains("a");
        assertThat(closings).isOne();
        assertThatThrownBy(result::all).hasMessageEndingWith("(error: result-closed)");
    }

    @Test
    void answersNothingAsEmpty() {
        assertThat(result().first()).isEmpty();
        assertThat(result().oneOrNone()).isEmpty();
        assertThat(result((String) null).first()).isEmpty();
    }

    @Test
    void insistsOnOneRow() {
        assertThat(result("a").one()).isEqualTo("a");
        assertThatThrownBy(() -> result().one())
                .isInstanceOf(NoResultException.class)
                .hasMessageEndingWith("(error: no-result)");
        assertThatThrownBy(() -> result("a", "b").one())
                .isInstanceOf(MultipleResultsException.class)
                .hasMessageEndingWith("(error: multiple-results)");
        assertThatThrownBy(() -> result("a", "b").oneOrNone()).isInstanceOf(MultipleResultsException.class);
        assertThat(closings).isEqualTo(4);
    }

    @Test
    void leavesOutRowsThatCameBefore() {
        assertThat(result("a", "b", "a", "b", "c").unique().all()).containsExactly("a", "b", "c");
        assertThat(closings).isOne();
    }

    @Test
    void comparesByTheGivenKey() {
        Result<String> byLength = Result.of(List.of("a", "b", "cc").iterator(), () -> {}, String::length);
        assertThat(byLength.unique().all()).containsExactly("a", "cc");
    }

    @Test
    void mapsWhileReading() {
        assertThat(result("a", "bb").map(String::length).all()).containsExactly(1, 2);
        assertThat(closings).isOne();
    }

    @Test
    void cutsIntoPartitions() {
        assertThat(result("a", "b", "c").partitions(2).all()).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(closings).isOne();
    }

    @Test
    void streamsAndClosesWithTheStream() {
        try (var stream = result("a", "b").stream()) {
            assertThat(stream.limit(1).toList()).containsExactly("a");
            assertThat(closings).isZero();
        }
        assertThat(closings).isOne();
    }

    @Test
    void refusesToReadOnceClosed() {
        Result<String> result = result("a");
        result.close();
        assertThatThrownBy(result::iterator).hasMessageEndingWith("(error: result-closed)");
    }

    @Test
    void freesTheRowsAsSoonAsTheIteratorFoundTheEnd() {
        Iterator<String> iterator = result("a").iterator();
        iterator.next();
        assertThat(closings).isZero();
        assertThat(iterator.hasNext()).isFalse();
        assertThat(closings).isOne();
    }
}
