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
     * The numbers, ratios being those to hand-written JDBC in the same round. What makes no sense for a workload is negative.
     *
     * @param cpuMillis median of one run
     * @param wallMillis median of one run
     * @param bytesPerRow allocated by the client per row
     * @param statements executed by one run, a batch counting as one
     * @param goal what is wanted of this library, and whether it is reached; empty where nothing is wanted
     */
    record Numbers(
            Spread cpuRatio,
            Spread wallRatio,
            double cpuMillis,
            double wallMillis,
            double bytesPerRow,
            int statements,
            String goal) {
        Numbers withGoal(boolean isReached, String wanted) {
            String text = goal + (goal.isEmpty() ? "" : ", ") + (isReached ? "✓ " : "✗ ") + wanted;
            return new Numbers(cpuRatio, wallRatio, cpuMillis, wallMillis, bytesPerRow, statements, text);
        }
    }

    static Line of(String workload, Kind database, ContenderKind contender, Numbers numbers) {
        return new Line(workload, database, contender, null, numbers);
    }

    static Line absent(String workload, Kind database, ContenderKind contender, String why) {
        return new Line(workload, database, contender, why, null);
    }
}
