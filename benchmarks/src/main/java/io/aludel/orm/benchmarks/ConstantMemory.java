package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.Line.Numbers;
import io.aludel.orm.benchmarks.aludel.LargeVolume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Shows that 1,000,000 rows can be written and read with a heap that could not hold them: in a process that would fail. */
final class ConstantMemory {
    static final String TITLE = "1,000,000 rows with a heap of 48 MB";
    private static final int ROWS = 1_000_000;

    private ConstantMemory() {}

    static List<Line> run(BenchmarkDatabase database) throws Exception {
        Fixture.EMPTY.fill(database);
        String[] nanos = output(database).strip().split(" ");
        Fixture.EMPTY.fill(database);
        return List.of(
                line(database, TITLE + ": insert in chunks", nanos[0]), line(database, TITLE + ": stream", nanos[1]));
    }

    private static String output(BenchmarkDatabase database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeVolume.class.getName(),
                        database.url(),
                        Integer.toString(ROWS))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(TITLE + " failed: " + output);
        }
        return output;
    }

    private static Line line(BenchmarkDatabase database, String title, String nanos) {
        Spread itself = new Spread(1, 1, 1);
        Numbers numbers = new Numbers(itself, itself, -1, Long.parseLong(nanos) / 1e6, -1, -1, "✓ constant");
        return Line.of(title, database.kind(), ContenderKind.ALUDEL, numbers);
    }
}
