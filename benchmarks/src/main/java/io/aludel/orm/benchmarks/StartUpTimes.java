package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import io.aludel.orm.benchmarks.Line.Numbers;
import io.aludel.orm.benchmarks.startup.StartUp;
import java.util.List;

/** Measures how long it takes from the start of a process to its end after the first query. */
final class StartUpTimes {
    private static final int ROUNDS_AT_MOST = 9;

    private final Options options;
    private final Samples samples;

    StartUpTimes(Options options, Samples samples) {
        this.options = options;
        this.samples = samples;
    }

    static String title(int entities) {
        return "start-up of " + entities + " entities to the first query";
    }

    /** One line for each contender; the goal is JDBC's wall time and so many milliseconds. */
    List<Line> run(int entities, int goalMillis) throws Exception {
        String title = title(entities);
        try (StartUp startUp = new StartUp(options.contenders(), entities)) {
            for (int round = 0; round < Math.min(options.rounds(), ROUNDS_AT_MOST); round++) {
                for (ContenderKind contender : startUp.contenders()) {
                    long[] times = startUp.run(contender);
                    samples.add(title, Kind.H2, contender, round, new Sample(times[0], times[1], 0, 0));
                }
            }
        }
        return options.contenders().stream()
                .map(contender -> line(title, contender, goalMillis))
                .toList();
    }

    private Line line(String title, ContenderKind contender, int goalMillis) {
        return contender.startsWithEntities()
                ? Line.of(title, Kind.H2, contender, numbers(title, contender, goalMillis))
                : Line.absent(title, Kind.H2, contender, "has no entities to start with");
    }

    private Numbers numbers(String title, ContenderKind contender, int goalMillis) {
        Numbers all = samples.numbers(title, Kind.H2, contender, 1, -1);
        Numbers numbers = new Numbers(all.cpuRatio(), all.wallRatio(), all.cpuMillis(), all.wallMillis(), -1, -1, "");
        if (contender != ContenderKind.ALUDEL || !options.contenders().contains(ContenderKind.JDBC)) {
            return numbers;
        }
        double jdbc = samples.numbers(title, Kind.H2, ContenderKind.JDBC, 1, -1).wallMillis();
        return numbers.withGoal(numbers.wallMillis() <= jdbc + goalMillis, "JDBC + " + goalMillis + " ms");
    }
}
