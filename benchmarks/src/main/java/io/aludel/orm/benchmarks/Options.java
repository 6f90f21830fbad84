package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.BenchmarkDatabase.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, and how long.
 *
 * @param filters parts of titles; none for everything
 * @param rounds how often each contender is measured
 * @param minutes how long all of it may take; 0 for as long as the rounds take
 * @param keep where raw results are written
 */
record Options(
        List<String> filters,
        List<Kind> databases,
        List<ContenderKind> contenders,
        int warmup,
        int rounds,
        int minutes,
        @Nullable Path keep) {
    static final String USAGE = """
            Usage: java -jar benchmarks/target/benchmarks.jar [option …] [filter …]
              filter                part of a workload's title or name, as 'load' or INSERT_EACH
              --quick               few rounds, for development; the numbers are rough
              --warmup=N            rounds before the measured ones, and at least a quarter of a second for each
              --rounds=N            measured rounds
              --minutes=N           as many rounds as fit into this time, but no more than the options above say
              --databases=h2,postgresql
              --contenders=jdbc,aludel,…
              --keep=FOLDER         writes all samples, the table and the machine's description there
            """;

    static Options parse(String[] arguments) {
        Options options =
                new Options(List.of(), List.of(Kind.values()), List.of(ContenderKind.values()), 20, 31, 0, null);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        return switch (argument.startsWith("--") ? argument.split("=")[0] : "") {
            case "" -> withFilter(argument);
            case "--quick" -> with(databases, contenders, 5, 9, minutes, keep);
            case "--warmup" -> with(databases, contenders, Integer.parseInt(value), rounds, minutes, keep);
            case "--rounds" -> with(databases, contenders, warmup, Integer.parseInt(value), minutes, keep);
            case "--minutes" -> with(databases, contenders, warmup, rounds, Integer.parseInt(value), keep);
            case "--databases" -> with(named(Kind.class, value), contenders, warmup, rounds, minutes, keep);
            case "--contenders" -> with(databases, named(ContenderKind.class, value), warmup, rounds, minutes, keep);
            case "--keep" -> with(databases, contenders, warmup, rounds, minutes, Path.of(value));
            default -> throw new IllegalArgumentException("Unknown option " + argument + "\n" + USAGE);
        };
    }

    private Options withFilter(String filter) {
        List<String> more = new ArrayList<>(filters);
        more.add(filter.toLowerCase(Locale.ROOT));
        return new Options(more, databases, contenders, warmup, rounds, minutes, keep);
    }

    private Options with(
            List<Kind> kinds,
            List<ContenderKind> wanted,
            int warmupRounds,
            int measuredRounds,
            int inMinutes,
            @Nullable Path folder) {
        return new Options(filters, kinds, wanted, warmupRounds, measuredRounds, inMinutes, folder);
    }

    private static <E extends Enum<E>> List<E> named(Class<E> type, String names) {
        return Arrays.stream(names.toUpperCase(Locale.ROOT).split(","))
                .map(name -> Enum.valueOf(type, name))
                .toList();
    }

    boolean wants(String name, String title) {
        return filters.isEmpty()
                || filters.stream()
                        .anyMatch(part -> title.toLowerCase(Locale.ROOT).contains(part)
                                || name.toLowerCase(Locale.ROOT).equals(part));
    }
}
