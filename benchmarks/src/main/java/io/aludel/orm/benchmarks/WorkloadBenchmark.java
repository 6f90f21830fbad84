package io.aludel.orm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One workload of one contender alone in a process, for profilers: {@code java -cp benchmarks/target/benchmarks.jar
 * org.openjdk.jmh.Main -p workload=LOAD_ENTITIES -p contender=ALUDEL -prof gc}. The table comes from {@link Main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WorkloadBenchmark {
    @Param({"H2", "POSTGRESQL"})
    BenchmarkDatabase.Kind databaseKind = BenchmarkDatabase.Kind.H2;

    @Param({"JDBC", "ALUDEL"})
    ContenderKind contender = ContenderKind.JDBC;

    @Param("LOAD_ENTITIES")
    String workload = "LOAD_ENTITIES";

    private Workload work;
    private BenchmarkDatabase database;
    private Contender opened;
    private Contender.@Nullable Holding held;

    /** Opens the database and the contender. */
    @Setup(Level.Trial)
    public void open() throws Exception {
        work = Workload.valueOf(workload);
        database = BenchmarkDatabase.open(databaseKind);
        opened = contender.open(database);
        work.setting().fixture().fill(database);
        work.setting().fixture().analyze(database);
    }

    /** Fills tables that the work changes, and loads what it holds. */
    @Setup(Level.Invocation)
    public void prepare() throws Exception {
        if (work.setting().writes()) {
            work.setting().fixture().fill(database);
        }
        held = work.setting().held() == 0 ? null : opened.hold(work.setting().held());
    }

    @Benchmark
    public @Nullable Object run() throws Exception {
        return work.work().run(opened, held);
    }

    /** Lets go of what was held. */
    @TearDown(Level.Invocation)
    public void letGo() throws Exception {
        if (held != null) {
            held.close();
        }
    }

    /** Closes what {@link #open} opened. */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        opened.close();
        database.close();
    }
}
