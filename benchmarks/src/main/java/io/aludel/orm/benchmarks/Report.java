package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.Line.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table. */
final class Report {
    private static final String HEAD = """
            | workload | database | contender | CPU ÷ JDBC | middle half | goal | wall ÷ JDBC | CPU ms | bytes/row | statements |
            |---|---|---|---:|---:|---:|---:|---:|---:|---:|
            """;

    private final List<Line> lines = new ArrayList<>();

    void add(List<Line> more) {
        lines.addAll(more);
    }

    /** The table in Markdown, and below it why who is absent. */
    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        Set<String> absent = new LinkedHashSet<>();
        for (Line line : lines) {
            Numbers numbers = line.numbers();
            if (numbers == null) {
                absent.add("- " + line.contender().title() + " is absent from '" + line.workload() + "': it "
                        + line.absent() + ".");
            } else {
                text.append(row(line, numbers));
            }
        }
        return text + (absent.isEmpty() ? "" : "\n" + String.join("\n", absent) + "\n");
    }

    private static String row(Line line, Numbers numbers) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s | %.2f | %.2f | %.0f | %d |%n",
                line.workload(),
                line.database().title(),
                line.contender().title(),
                numbers.cpuRatio().median(),
                numbers.cpuRatio().range(),
                numbers.goal() == 0 ? "" : goal(numbers),
                numbers.wallRatio().median(),
                numbers.cpuMillis(),
                numbers.bytesPerRow(),
                numbers.statements());
    }

    private static String goal(Numbers numbers) {
        boolean met = numbers.cpuRatio().median() <= numbers.goal();
        return String.format(Locale.ROOT, "%s %s", met ? "✓" : "✗", numbers.goal());
    }
}
