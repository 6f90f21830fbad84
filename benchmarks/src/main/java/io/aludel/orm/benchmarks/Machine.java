package io.aludel.orm.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what was measured. */
final class Machine {
    private Machine() {}

    static String description() {
        Runtime runtime = Runtime.getRuntime();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                "- processor: " + firstValue("/proc/cpuinfo", "model name") + ", " + runtime.availableProcessors()
                        + " available",
                "- memory: " + firstValue("/proc/meminfo", "MemTotal") + ", heap at most "
                        + runtime.maxMemory() / (1 << 20) + " MB",
                "- system: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "- Java: " + System.getProperty("java.vm.name") + " " + Runtime.version() + ", collectors "
                        + collectors,
                "");
    }

    private static String firstValue(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
