package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import io.aludel.orm.benchmarks.Contender.Holding;
import io.aludel.orm.benchmarks.Line.Numbers;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much of the heap a loaded object keeps for itself, with all that its contender remembers of it. */
final class RetainedHeap {
    static final String TITLE = "retained heap per loaded entity (bytes ÷ JDBC)";
    private static final int GOAL = 200;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private RetainedHeap() {}

    static List<Line> run(BenchmarkDatabase database, Map<ContenderKind, Contender> contenders) throws Exception {
        Fixture.CROWD.fill(database);
        Fixture.CROWD.analyze(database);
        if (database.kind() == Kind.H2) {
            database.run("SET OPTIMIZE_REUSE_RESULTS 0"); // Else it keeps a copy of the last result.
        }
        try {
            return lines(database, contenders);
        } finally {
            if (database.kind() == Kind.H2) {
                database.run("SET OPTIMIZE_REUSE_RESULTS 1");
            }
        }
    }

    private static List<Line> lines(BenchmarkDatabase database, Map<ContenderKind, Contender> contenders)
            throws Exception {
        List<Line> lines = new ArrayList<>();
        double measure = 0;
        for (Map.Entry<ContenderKind, Contender> contender : contenders.entrySet()) {
            double bytes = bytesPerEntity(contender.getValue());
            measure = measure == 0 ? bytes : measure;
            Spread ratio = Spread.of(new double[] {bytes / measure});
            Numbers numbers = new Numbers(ratio, ratio, -1, -1, bytes, -1, "");
            boolean hasGoal = contender.getKey() == ContenderKind.ALUDEL && database.kind() == Kind.H2;
            lines.add(Line.of(
                    TITLE,
                    database.kind(),
                    contender.getKey(),
                    hasGoal ? numbers.withGoal(bytes <= GOAL, GOAL + " bytes") : numbers));
        }
        return lines;
    }

    private static double bytesPerEntity(Contender contender) throws Exception {
        warmUp(contender);
        long before = used();
        try (Holding held = contender.hold(Fixture.CROWD.people())) {
            long after = used();
            held.change(1, 1); // Reachable until here.
            return (double) (after - before) / Fixture.CROWD.people();
        }
    }

    /** Makes what is made once for all sessions. In a method of its own, whose end forgets the objects. */
    private static void warmUp(Contender contender) throws Exception {
        try (Holding held = contender.hold(Fixture.CROWD.people())) {
            held.change(1, 1);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
