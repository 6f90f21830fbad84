package io.aludel.orm.processor.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources as a user's build does: by javac, with orm-core on the class path. */
final class Sources {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    private final List<Path> files = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private boolean choosesProcessing;

    /** Writes each source below {@code folder} where its package and first type say. */
    static Sources of(Path folder, String... sources) throws IOException {
        Sources result = new Sources();
        for (String source : sources) {
            Path file = folder.resolve(fileOf(source));
            Files.createDirectories(file.getParent());
            result.files.add(Files.writeString(file, source));
        }
        return result;
    }

    private static String fileOf(String source) {
        Matcher packageName = PACKAGE.matcher(source);
        Matcher typeName = TYPE.matcher(source.replaceAll("(?m)^\\s*(//|/?\\*).*$", ""));
        if (!typeName.find()) {
            throw new IllegalArgumentException("no type in: " + source);
        }
        String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        return folder + typeName.group(1) + ".java";
    }

    Sources with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Sources seeing(Path classFolder) {
        classPath.add(classFolder);
        return this;
    }

    Sources adding(Path... more) {
        files.addAll(List.of(more));
        return this;
    }

    /** Leaves it to the options whether annotations are processed, where javac's own default would be no. */
    Sources choosingProcessing() {
        choosesProcessing = true;
        return this;
    }

    Compiled into(Path output) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            boolean succeeded = compiler.getTask(
                            null,
                            manager,
                            problems,
                            arguments(output),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return new Compiled(output, succeeded, problems.getDiagnostics());
        }
    }

    /** Compiles in a process of its own, where nothing but the given paths is visible to javac. */
    Compiled intoByProcess(Path output) throws IOException, InterruptedException {
        Files.createDirectories(output);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(arguments(output));
        files.forEach(file -> command.add(file.toString()));
        Process javac = new ProcessBuilder(command).inheritIO().start();
        return new Compiled(output, javac.waitFor() == 0, List.of());
    }

    private List<String> arguments(Path output) {
        List<String> arguments = new ArrayList<>(List.of("-d", output.toString(), "-g", "-classpath", classPath()));
        if (!choosesProcessing && Runtime.version().feature() >= 23) {
            arguments.add("-proc:full");
        }
        arguments.addAll(options);
        return arguments;
    }

    private String classPath() {
        StringBuilder path = new StringBuilder();
        classPath.forEach(folder -> path.append(folder).append(java.io.File.pathSeparatorChar));
        return path.append(testClassPath()).toString();
    }

    static String testClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What a compilation gave. */
    record Compiled(Path folder, boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        Compiled orFail() {
            if (!succeeded) {
                throw new AssertionError("does not compile: " + diagnostics);
            }
            return this;
        }

        List<String> messages() {
            return diagnostics.stream()
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .toList();
        }

        byte[] bytes(String className) throws IOException {
            return Files.readAllBytes(file(className));
        }

        Path file(String className) {
            return folder.resolve(className.replace('.', '/') + ".class");
        }

        Class<?> load(String className, Path... others) {
            try {
                return Class.forName(className, true, loader(others));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }

        /** A class loader over the folder and others, above the test's own. */
        URLClassLoader loader(Path... others) {
            List<URL> urls = new ArrayList<>(List.of(url(folder)));
            for (Path other : others) {
                urls.add(url(other));
            }
            return new URLClassLoader(urls.toArray(URL[]::new), Sources.class.getClassLoader());
        }

        private static URL url(Path folder) {
            try {
                return folder.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
