package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All that was measured, before anything is made of it. */
final class Samples {
    private record Series(String workload, Kind database, ContenderKind contender) {}

    private final Map<Series, List<Sample>> all = new LinkedHashMap<>();

    /** Adds a contender's sample; those of one round are compared with each other. */
    void add(String workload, Kind database, ContenderKind contender, int round, Sample sample) {
        List<Sample> series = all.computeIfAbsent(new Series(workload, database, contender), key -> new ArrayList<>());
        if (series.size() != round) {
            throw new AssertionError("Round " + round + " after " + series.size() + " rounds");
        }
        series.add(sample);
    }

    /** The numbers of a contender, allocation divided by this many rows. */
    Line.Numbers numbers(String workload, Kind database, ContenderKind contender, int rows, int statements) {
        List<Sample> mine = series(workload, database, contender);
        List<Sample> measure = series(workload, database, ContenderKind.JDBC);
        if (measure.isEmpty()) {
            measure = mine; // Without JDBC, numbers are still printed, and all ratios are 1.
        }
        return new Line.Numbers(
                ratio(mine, measure, Sample::cpuNanos),
                ratio(mine, measure, Sample::wallNanos),
                median(mine, Sample::cpuNanos) / 1e6,
                median(mine, Sample::wallNanos) / 1e6,
                median(mine, Sample::allocatedBytes) / rows,
                statements,
                "");
    }

    private List<Sample> series(String workload, Kind database, ContenderKind contender) {
        return all.getOrDefault(new Series(workload, database, contender), List.of());
    }

    private static Spread ratio(List<Sample> mine, List<Sample> measure, ToLongFunction<Sample> value) {
        double[] ratios = new double[mine.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) value.applyAsLong(mine.get(i)) / value.applyAsLong(measure.get(i));
        }
        return Spread.of(ratios);
    }

    private static double median(List<Sample> samples, ToLongFunction<Sample> value) {
        return Spread.of(samples.stream().mapToLong(value).asDoubleStream().toArray())
                .median();
    }

    /** Writes every sample as a line of comma-separated values. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("workload,database,contender,round,wall_ns,client_cpu_ns,server_cpu_ns,allocated_bytes");
        all.forEach((series, samples) -> {
            for (int round = 0; round < samples.size(); round++) {
                Sample sample = samples.get(round);
                lines.add('"' + series.workload() + "\"," + series.database() + "," + series.contender() + "," + round
                        + ","
                        + sample.wallNanos() + "," + sample.clientCpuNanos() + "," + sample.serverCpuNanos() + ","
                        + sample.allocatedBytes());
            }
        });
        Files.write(file, lines);
    }
}
