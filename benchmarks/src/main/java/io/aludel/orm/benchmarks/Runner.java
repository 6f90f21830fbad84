package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.Contender.Holding;
import io.aludel.orm.benchmarks.Workload.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs one workload on one database: first each contender once under the eyes of the checks, then all of them in turn, round
 * after round, so that what disturbs the machine disturbs them alike.
 */
final class Runner {
    private final BenchmarkDatabase database;
    private final Map<ContenderKind, Contender> contenders;
    private final Pace pace;
    private final Samples samples;
    private final Meter meter;

    Runner(BenchmarkDatabase database, Map<ContenderKind, Contender> contenders, Pace pace, Samples samples) {
        this.database = database;
        this.contenders = contenders;
        this.pace = pace;
        this.samples = samples;
        this.meter = new Meter(database);
    }

    /** One line for each contender. */
    List<Line> run(Workload workload) throws Exception {
        pace.begin();
        workload.setting().fixture().fill(database);
        workload.setting().fixture().analyze(database);
        Map<ContenderKind, Integer> statements = new EnumMap<>(ContenderKind.class);
        List<Line> lines = new ArrayList<>();
        for (ContenderKind kind : contenders.keySet()) {
            try {
                statements.put(kind, verify(workload, contender(kind)));
            } catch (Unsupported e) {
                lines.add(Line.absent(workload.title(), database.kind(), kind, String.valueOf(e.getMessage())));
            } catch (Exception e) {
                throw new IllegalStateException(
                        kind.title() + " fails at '" + workload.title() + "' on "
                                + database.kind().title(),
                        e);
            }
        }
        List<ContenderKind> running = List.copyOf(statements.keySet());
        for (int round = 0; pace.warmsUp(round); round++) {
            round(workload, running, round, false);
        }
        for (int round = 0; pace.measures(round); round++) {
            round(workload, running, round, true);
        }
        for (ContenderKind kind : running) {
            lines.add(Line.of(workload.title(), database.kind(), kind, numbers(workload, kind, statements.get(kind))));
        }
        return lines;
    }

    private Line.Numbers numbers(Workload workload, ContenderKind kind, int statements) {
        Line.Numbers numbers = samples.numbers(
                workload.title(), database.kind(), kind, workload.setting().rows(), statements);
        double goal = workload.goal(database.kind());
        if (kind != ContenderKind.ALUDEL || goal == 0) {
            return numbers;
        }
        numbers = numbers.withGoal(numbers.cpuRatio().median() <= goal, Double.toString(goal));
        int bytes = workload.goalBytes(database.kind());
        return bytes == 0 ? numbers : numbers.withGoal(numbers.bytesPerRow() <= bytes, bytes + " bytes");
    }

    private Contender contender(ContenderKind kind) {
        return Objects.requireNonNull(contenders.get(kind));
    }

    private int verify(Workload workload, Contender contender) throws Exception {
        prepare(workload.setting());
        CountingDataSource dataSource = database.dataSource();
        // Connections are counted from when they are taken, and held objects sit on one taken before the work.
        dataSource.startCounting();
        try (Holding held = hold(workload.setting(), contender)) {
            dataSource.startCounting();
            Object result = workload.work().run(contender, held);
            int statements = dataSource.stopCounting();
            workload.check().verify(new Checks(database, statements), contender, result);
            return statements;
        } finally {
            dataSource.stopCounting();
        }
    }

    private void round(Workload workload, List<ContenderKind> running, int round, boolean counts) throws Exception {
        if (counts) {
            System.gc();
        }
        for (int i = 0; i < running.size(); i++) {
            ContenderKind kind = running.get((round + i) % running.size());
            Sample sample = sample(workload, contender(kind));
            if (counts) {
                samples.add(workload.title(), database.kind(), kind, round, sample);
            }
        }
    }

    private Sample sample(Workload workload, Contender contender) throws Exception {
        Setting setting = workload.setting();
        prepare(setting);
        try (Holding held = hold(setting, contender)) {
            return meter.measure(setting.threads(), () -> workload.work().run(contender, held));
        } finally {
            meter.last = null;
        }
    }

    private void prepare(Setting setting) throws Exception {
        if (setting.writes()) {
            setting.fixture().fill(database);
        }
    }

    private static @Nullable Holding hold(Setting setting, Contender contender) throws Exception {
        return setting.held() == 0 ? null : contender.hold(setting.held());
    }
}
