package io.aludel.orm.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs on this machine: the one that runs, one named by a property or the environment, and those installed beside it. */
final class Jdks {

    private static final String PROPERTY = "aludel.test.jdk";

    private Jdks() {}

    /** One for each feature release, oldest first; always the running one. */
    static List<Jdk> found() {
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> homes = new ArrayList<>(List.of(own));
        add(homes, System.getProperty(PROPERTY));
        System.getenv().forEach((name, value) -> {
            if (name.matches("JAVA_HOME(_\\d+.*)?")) {
                add(homes, value);
            }
        });
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            siblings.sorted().forEach(homes::add);
        } catch (IOException unreadable) {
            return List.of(jdk(own));
        }
        Map<Integer, Jdk> byRelease = new TreeMap<>();
        homes.stream()
                .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                .map(Jdks::jdk)
                .filter(jdk -> jdk.release() >= 17)
                .forEach(jdk -> byRelease.putIfAbsent(jdk.release(), jdk));
        return List.copyOf(byRelease.values());
    }

    private static void add(List<Path> homes, String home) {
        if (home != null && !home.isBlank()) {
            homes.add(Path.of(home));
        }
    }

    private static Jdk jdk(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("\\D*(\\d+).*", "$1"))
                    .map(release -> new Jdk(Integer.parseInt(release), home))
                    .findFirst()
                    .orElse(new Jdk(0, home));
        } catch (IOException noRelease) {
            return new Jdk(0, home);
        }
    }

    /** What a command printed, and whether it ended well. */
    record Output(boolean isSuccess, String text) {}

    record Jdk(int release, Path home) {

        /** Whether javac processes annotations only when told to. */
        boolean needsProcessingOption() {
            return release >= 23;
        }

        Output run(String tool, List<String> arguments) throws IOException, InterruptedException {
            List<String> command =
                    new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
            if (tool.equals("java")) {
                command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m"));
            }
            command.addAll(arguments);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor() == 0, text);
        }

        @Override
        public String toString() {
            return "JDK " + release;
        }
    }
}
