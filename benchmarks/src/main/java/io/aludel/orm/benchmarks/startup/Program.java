package io.aludel.orm.benchmarks.startup;

import io.aludel.orm.benchmarks.ContenderKind;
import io.ebean.enhance.Transformer;
import io.ebean.enhance.ant.OfflineFileTransform;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program of one contender, compiled to a folder, with nothing on its class path that it does not use. */
final class Program implements AutoCloseable {
    private static final List<String> ALL = List.of("h2-", "slf4j-");

    private final Path folder;
    private final Path classes;
    private final String classPath;

    private Program(Path folder, Path classes, String classPath) {
        this.folder = folder;
        this.classes = classes;
        this.classPath = classPath;
    }

    /** Writes and compiles the program of a contender with this many entities. */
    static Program build(ContenderKind contender, int entities) throws Exception {
        Path folder = Files.createTempDirectory("start-up");
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        new ProgramSource(contender, entities).write(sources);
        String libraries = libraries(contender);
        compile(sources, classes, libraries);
        if (contender == ContenderKind.EBEAN) {
            enhance(classes, libraries);
        }
        return new Program(folder, classes, classes + File.pathSeparator + libraries);
    }

    private static String libraries(ContenderKind contender) {
        List<String> wanted = new ArrayList<>(ALL);
        wanted.addAll(
                switch (contender) {
                    case ALUDEL -> List.of("orm-core-", "asm-", "HikariCP-", "jspecify-");
                    case HIBERNATE ->
                        List.of(
                                "hibernate-",
                                "jakarta.",
                                "jboss-",
                                "byte-buddy",
                                "antlr4-",
                                "jaxb-",
                                "angus-",
                                "istack-",
                                "txw2-");
                    case EBEAN -> List.of("ebean-", "avaje-", "classpath-scanner", "jakarta.persistence");
                    default -> List.<String>of();
                });
        String separator = File.pathSeparator;
        return libraries().stream()
                .filter(jar -> wanted.stream().anyMatch(jar.getFileName().toString()::startsWith))
                .map(Path::toString)
                .collect(Collectors.joining(separator));
    }

    /** The jars beside the benchmarks' own, which names them in its manifest. */
    private static List<Path> libraries() {
        Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        try (Stream<Path> files = Files.list(jar.toAbsolutePath().resolveSibling("lib"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("Start-up is measured from the packaged benchmarks.jar only", e);
        }
    }

    private static void compile(Path sources, Path classes, String libraries) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> java = Files.list(sources.resolve("model"))) {
            List<String> options = new ArrayList<>(
                    Arrays.asList("-nowarn", "-parameters", "-d", classes.toString(), "-cp", libraries));
            if (Runtime.version().feature() >= 23) {
                options.add("-proc:full");
            }
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(java.toList()))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The program in " + sources + " does not compile");
            }
        }
    }

    private static void enhance(Path classes, String libraries) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String jar : libraries.split(File.pathSeparator)) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            Transformer transformer = new Transformer(loader, "debug=0;packages=model");
            new OfflineFileTransform(transformer, loader, classes.toString()).process("model");
        }
    }

    /** Runs the program to its end, and fails unless it found what it should. */
    void run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "model.Start")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !output.contains("first")) {
            throw new IllegalStateException("The program in " + classes + " failed: " + output);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
