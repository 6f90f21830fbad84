package io.aludel.orm.load;

/**
 * How many of something the executions of a plan had lately, so that the next one makes room for as many at once. A guess, for which
 * threads need no order.
 */
final class SizeHint {
    private static final int MOST = 1 << 16;

    private int last;
    private int before;

    /** What the last two executions had at least. */
    int guess() {
        return Math.min(last, before);
    }

    void was(int count) {
        int most = Math.min(Math.max(count, 0), MOST);
        // Threads that always find the same need not take the memory from each other.
        if (most != last || most != before) {
            before = last;
            last = most;
        }
    }
}
