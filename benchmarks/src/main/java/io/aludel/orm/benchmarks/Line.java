package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one contender at one workload.
 *
 * @param absent why it was not measured; null where it was
 * @param numbers null where it was not measured
 */
record Line(
        String workload,
        Kind database,
        ContenderKind contender,
        @Nullable String absent,
        @Nullable Numbers numbers) {
    /**
     * The numbers, ratios being those to hand-written JDBC in the same round.
     *
     * @param cpuMillis median of one run
     * @param bytesPerRow allocated by the client per row
     * @param statements executed by one run, a batch counting as one
     * @param goal for the ratio of CPU time; 0 for none
     */
    record Numbers(
            Spread cpuRatio, Spread wallRatio, double cpuMillis, double bytesPerRow, int statements, double goal) {}

    static Line absent(Workload workload, Kind database, ContenderKind contender, String why) {
        return new Line(workload.title(), database, contender, why, null);
    }
}
