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
            | workload | database | contender | CPU ÷ JDBC | middle half | goal | wall ÷ JDBC | CPU ms | wall ms | bytes/row | statements |
            |---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|
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
                "| %s | %s | %s | %.2f | %s | %s | %.2f | %s | %s | %s | %s |%n",
                line.workload(),
                line.database().title(),
                line.contender().title(),
                numbers.cpuRatio().median(),
                numbers.cpuRatio().range(),
                numbers.goal(),
                numbers.wallRatio().median(),
                number("%.2f", numbers.cpuMillis()),
                number("%.2f", numbers.wallMillis()),
                number("%.0f", numbers.bytesPerRow()),
                number("%.0f", numbers.statements()));
    }

    private static String number(String format, double value) {
        return value < 0 ? "" : String.format(Locale.ROOT, format, value);
    }
}
