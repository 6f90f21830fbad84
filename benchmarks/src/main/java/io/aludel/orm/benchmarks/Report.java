package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import io.aludel.orm.benchmarks.Line.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table: a row for each workload and database, a column for each contender. */
final class Report {
    private static final String LEGEND = """

            A contender's number is its CPU time divided by that of hand-written JDBC in the same round: the median of all rounds, and
            after it half the width of the middle half of them (start-up: wall time; heap: bytes). JDBC's own is in milliseconds.
            "wall" is Aludel's wall time divided by JDBC's. "best peer before" is what the best of ten libraries reached on the same
            work before Aludel was begun. Bytes per row and statements are JDBC's → Aludel's.
            """;

    private final List<ContenderKind> contenders;
    private final Map<String, Map<ContenderKind, Line>> rows = new LinkedHashMap<>();
    private final Map<String, Double> peers = new LinkedHashMap<>();

    Report(List<ContenderKind> contenders) {
        this.contenders = contenders;
    }

    void add(List<Line> lines) {
        for (Line line : lines) {
            rows.computeIfAbsent(row(line.workload(), line.database()), key -> new LinkedHashMap<>())
                    .put(line.contender(), line);
        }
    }

    /** What the best library reached before. */
    void peer(String workload, Kind database, double ratio) {
        peers.put(row(workload, database), ratio);
    }

    private static String row(String workload, Kind database) {
        return "| " + workload + " | " + database.title();
    }

    /** The table in Markdown, and below it what it means and why who is absent. */
    String markdown() {
        List<String> head = new ArrayList<>(List.of("workload", "database"));
        contenders.forEach(contender -> head.add(contender.title()));
        head.addAll(List.of("goal", "best peer before", "wall", "bytes/row", "statements"));
        StringBuilder text = new StringBuilder("| " + String.join(" | ", head) + " |\n|---|---");
        text.append("|---:".repeat(head.size() - 2)).append("|\n");
        rows.forEach((row, lines) -> text.append(row).append(cells(row, lines)).append(" |\n"));
        return text + LEGEND + absent();
    }

    private String cells(String row, Map<ContenderKind, Line> lines) {
        List<String> cells = new ArrayList<>();
        for (ContenderKind contender : contenders) {
            cells.add(ratio(contender, numbers(lines, contender)));
        }
        Numbers jdbc = numbers(lines, ContenderKind.JDBC);
        Numbers aludel = numbers(lines, ContenderKind.ALUDEL);
        double peer = peers.getOrDefault(row, 0.0);
        cells.add(aludel == null ? "" : aludel.goal());
        cells.add(peer == 0 ? "" : format("%.2f", peer));
        cells.add(aludel == null ? "" : format("%.2f", aludel.wallRatio().median()));
        cells.add(change(jdbc == null ? -1 : jdbc.bytesPerRow(), aludel == null ? -1 : aludel.bytesPerRow()));
        cells.add(change(jdbc == null ? -1 : jdbc.statements(), aludel == null ? -1 : aludel.statements()));
        return " | " + String.join(" | ", cells);
    }

    private static @Nullable Numbers numbers(Map<ContenderKind, Line> lines, ContenderKind contender) {
        Line line = lines.get(contender);
        return line == null ? null : line.numbers();
    }

    private static String ratio(ContenderKind contender, @Nullable Numbers numbers) {
        if (numbers == null) {
            return "–";
        }
        if (contender == ContenderKind.JDBC) {
            return numbers.cpuMillis() < 0 ? "" : format("%.2f ms", numbers.cpuMillis());
        }
        String ratio = format(
                "%.2f ±%.2f", numbers.cpuRatio().median(), numbers.cpuRatio().halfWidth());
        return contender == ContenderKind.ALUDEL ? "**" + ratio.replace(" ", "** ") : ratio;
    }

    private static String change(double jdbc, double aludel) {
        return jdbc < 0 && aludel < 0 ? "" : count(jdbc) + " → " + count(aludel);
    }

    private static String count(double value) {
        return value < 0 ? "–" : format("%.0f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** What is known of every contender, as lines of comma-separated values. */
    List<String> csv() {
        List<String> csv = new ArrayList<>();
        csv.add("workload,database,contender,cpu_ratio_lower,cpu_ratio_median,cpu_ratio_upper,wall_ratio_median,"
                + "cpu_ms,wall_ms,bytes_per_row,statements");
        rows.values()
                .forEach(lines -> lines.values().stream()
                        .filter(line -> line.numbers() != null)
                        .map(line -> csv(line, line.numbers()))
                        .forEach(csv::add));
        return csv;
    }

    private static String csv(Line line, Numbers numbers) {
        return format(
                "\"%s\",%s,%s,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.1f,%d",
                line.workload(),
                line.database(),
                line.contender(),
                numbers.cpuRatio().lower(),
                numbers.cpuRatio().median(),
                numbers.cpuRatio().upper(),
                numbers.wallRatio().median(),
                numbers.cpuMillis(),
                numbers.wallMillis(),
                numbers.bytesPerRow(),
                numbers.statements());
    }

    private String absent() {
        Set<String> absent = new LinkedHashSet<>();
        rows.values()
                .forEach(lines -> lines.values().stream()
                        .filter(line -> line.numbers() == null)
                        .forEach(line -> absent.add("- " + line.contender().title() + " is absent from '"
                                + line.workload() + "': it " + line.absent() + ".")));
        return absent.isEmpty() ? "" : "\n" + String.join("\n", absent) + "\n";
    }
}
