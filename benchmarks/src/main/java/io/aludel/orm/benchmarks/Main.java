package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks and measures all contenders and prints one table. */
public final class Main {
    private final Options options;
    private final Samples samples = new Samples();
    private final Report report;
    private final Pace pace;
    private final long start = System.nanoTime();

    private Main(Options options) {
        this.options = options;
        this.report = new Report(options.contenders());
        this.pace = new Pace(options, options.databases().size() * workloads().size());
    }

    /** See {@link Options#USAGE}. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        // Hibernate would write to the console; with this it is as silent as the others.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        new Main(Options.parse(arguments)).run();
    }

    private void run() throws Exception {
        for (Kind kind : options.databases()) {
            try (BenchmarkDatabase database = BenchmarkDatabase.open(kind)) {
                measure(database);
            }
        }
        startUp(50, 60);
        startUp(500, 200);
        String table = report.markdown();
        System.out.println();
        System.out.println(table);
        Path folder = options.keep();
        if (folder != null) {
            keep(folder, table);
        }
    }

    private void startUp(int entities, int goalMillis) throws Exception {
        String title = StartUpTimes.title(entities);
        if (options.databases().contains(Kind.H2) && options.wants("START", title)) {
            progress(title);
            report.add(new StartUpTimes(options, samples).run(entities, goalMillis));
        }
    }

    private void measure(BenchmarkDatabase database) throws Exception {
        Map<ContenderKind, Contender> contenders = new EnumMap<>(ContenderKind.class);
        try {
            for (ContenderKind kind : options.contenders()) {
                contenders.put(kind, kind.open(database));
            }
            Runner runner = new Runner(database, contenders, pace, samples);
            for (Workload workload : workloads()) {
                progress(database.kind().title() + ": " + workload.title());
                report.peer(workload.title(), database.kind(), workload.peer(database.kind()));
                report.add(runner.run(workload));
            }
            if (options.wants("HEAP", RetainedHeap.TITLE)) {
                progress(database.kind().title() + ": " + RetainedHeap.TITLE);
                report.add(RetainedHeap.run(database, contenders));
            }
            if (database.isPostgres() && options.wants("MEMORY", ConstantMemory.TITLE)) {
                progress(database.kind().title() + ": " + ConstantMemory.TITLE);
                report.add(ConstantMemory.run(database));
            }
        } finally {
            contenders.values().forEach(Contender::close);
        }
    }

    private void progress(String title) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.err.printf("%2d:%02d %s%n", seconds / 60, seconds % 60, title);
    }

    private List<Workload> workloads() {
        return Stream.of(Workload.values())
                .filter(workload -> options.wants(workload.name(), workload.title()))
                .toList();
    }

    private void keep(Path folder, String table) throws IOException {
        Files.createDirectories(folder);
        samples.write(folder.resolve("samples.csv"));
        Files.write(folder.resolve("summary.csv"), report.csv());
        Files.writeString(
                folder.resolve("results.md"), "# The last run\n\n" + Machine.description() + rounds() + "\n" + table);
    }

    private String rounds() {
        String most = "- rounds: at most " + options.warmup() + " to warm up, " + options.rounds() + " measured";
        return most + (options.minutes() == 0 ? "" : ", in " + options.minutes() + " minutes") + "\n";
    }
}
