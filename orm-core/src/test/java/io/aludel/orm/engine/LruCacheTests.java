package io.aludel.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LruCacheTests {
    @Test
    void makesAValueOnceAndCountsTheHits() {
        LruCache<String, Object> cache = new LruCache<>(4);
        Object value = cache.get("a", key -> new Object());
        assertThat(cache.get("a", key -> new Object())).isSameAs(value);
        assertThat(cache.hits()).isOne();
        assertThat(cache.misses()).isOne();
    }

    @Test
    void dropsWhatWasUsedLongestAgo() {
        LruCache<Integer, Integer> cache = new LruCache<>(8);
        for (int i = 0; i < 100; i++) {
            cache.get(i, key -> key);
            cache.get(0, key -> key);
        }
        assertThat(cache.size()).isBetween(8, 10);
        assertThat(cache.peek(0)).isZero();
        assertThat(cache.peek(99)).isEqualTo(99);
        assertThat(cache.peek(1)).isNull();
    }

    @Test
    void keepsNothingWithoutRoom() {
        LruCache<String, Object> cache = new LruCache<>(0);
        cache.get("a", key -> new Object());
        assertThat(cache.size()).isZero();
    }

    @Test
    void staysWithinItsBoundsUnderManyThreads() throws Exception {
        LruCache<Integer, Integer> cache = new LruCache<>(50);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        for (int thread = 0; thread < 4; thread++) {
            int offset = thread;
            threads.submit(() -> {
                start.await();
                for (int i = 0; i < 20_000; i++) {
                    int key = (i * 7 + offset) % 200;
                    assertThat(cache.get(key, k -> k)).isEqualTo(key);
                }
                return null;
            });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(cache.size()).isLessThanOrEqualTo(63);
        assertThat(cache.hits() + cache.misses()).isEqualTo(80_000);
    }
}
