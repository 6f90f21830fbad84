package io.aludel.orm.benchmarks;

/** What a contender has no notion of. The message completes "absent: it …". */
public final class Unsupported extends RuntimeException {
    public Unsupported(String why) {
        super(why, null, false, false);
    }
}
