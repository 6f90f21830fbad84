package io.aludel.orm.benchmarks.startup;

import io.aludel.orm.benchmarks.ContenderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whole processes, from start to end, in turn. */
public final class StartUp implements AutoCloseable {
    private static final long NANOS_PER_TICK = 10_000_000;

    private final Map<ContenderKind, Program> programs = new EnumMap<>(ContenderKind.class);

    /** Builds the programs of contenders that have entities, and runs each once, to check it. */
    public StartUp(List<ContenderKind> contenders, int entities) throws Exception {
        for (ContenderKind contender : contenders) {
            if (contender.startsWithEntities()) {
                Program program = Program.build(contender, entities);
                program.run();
                programs.put(contender, program);
            }
        }
    }

    /** Who takes part. */
    public List<ContenderKind> contenders() {
        return List.copyOf(programs.keySet());
    }

    /** Runs a contender's program: wall time and CPU time in nanoseconds. */
    public long[] run(ContenderKind contender) throws Exception {
        long cpu = cpuNanosOfEndedProcesses();
        long start = System.nanoTime();
        programs.get(contender).run();
        long wall = System.nanoTime() - start;
        return new long[] {wall, cpuNanosOfEndedProcesses() - cpu};
    }

    @Override
    public void close() throws IOException {
        for (Program program : programs.values()) {
            program.close();
        }
    }

    private static long cpuNanosOfEndedProcesses() {
        try {
            String[] fields = Files.readString(Path.of("/proc/self/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * NANOS_PER_TICK;
        } catch (IOException e) {
            return 0; // Other systems do not tell.
        }
    }
}
