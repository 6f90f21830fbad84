package io.aludel.orm.benchmarks;

import java.util.Arrays;

/** The median of some numbers, and between which values the middle half of them lies. */
record Spread(double lower, double median, double upper) {
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Half of the distance between which the middle half lies. */
    double halfWidth() {
        return (upper - lower) / 2;
    }
}
