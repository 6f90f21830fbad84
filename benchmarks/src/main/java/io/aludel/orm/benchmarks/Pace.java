package io.aludel.orm.benchmarks;

/** How many rounds each workload gets: as many as wanted, or as many as fit into its share of the time. */
final class Pace {
    private static final int FEWEST = 5;
    /** For what is not done in rounds: filling tables, start-up of processes, heap, a million rows. */
    private static final double SHARE_OF_ROUNDS = 0.7;

    /** So long warming up takes at least for each round that is wanted. */
    private static final long NANOS_PER_ROUND = 250_000_000;

    private final Options options;
    private final long end;
    private int workloadsLeft;
    private long start;
    private long share = Long.MAX_VALUE;

    Pace(Options options, int workloads) {
        this.options = options;
        this.workloadsLeft = workloads;
        this.end = System.nanoTime() + (long) (options.minutes() * 60e9 * SHARE_OF_ROUNDS);
    }

    /** Begins the next workload. */
    void begin() {
        start = System.nanoTime();
        if (options.minutes() > 0) {
            share = (end - start) / workloadsLeft--;
        }
    }

    /** Whether one more round of warming up is wanted after this many: short work needs more of them until it is compiled. */
    boolean warmsUp(int rounds) {
        long passed = System.nanoTime() - start;
        if (rounds < FEWEST || passed >= share / 3) {
            return rounds < FEWEST;
        }
        return rounds < options.warmup() || passed < Math.min(share / 3, options.warmup() * NANOS_PER_ROUND);
    }

    /** Whether one more measured round is wanted after this many. */
    boolean measures(int rounds) {
        return rounds < options.rounds() && (rounds < FEWEST || System.nanoTime() - start < share);
    }
}
