package io.aludel.orm.processor;

import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ModelLookup;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources given as strings with javac and the processor, into a folder of their own. */
final class SourceCompiler {

    private static final Pattern CLASS = Pattern.compile("(?m)^[^*/\\n]*?\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private static final Pattern UNICODE = Pattern.compile("\\\\\\\\|\\\\u([0-9a-f]{4})");

    private final Path output;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();

    SourceCompiler(Path output) {
        this.output = output;
    }

    /** Adds a source file; its package and name are read from the text, where imports may be left out. */
    SourceCompiler source(String text) {
        Matcher type = CLASS.matcher(text);
        Matcher home = PACKAGE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException(text);
        }
        String name = (home.find() ? home.group(1).replace('.', '/') + "/" : "") + type.group(1);
        sources.put(name, withImports(text));
        return this;
    }

    /** The imports share the first line, so that line numbers stay those of the text. */
    private static String withImports(String text) {
        String imports =
                "import io.aludel.orm.annotation.*; import java.util.*; import java.math.*; import java.time.*; ";
        Matcher home = PACKAGE.matcher(text);
        return home.find() ? home.replaceFirst(home.group() + " " + imports) : imports + text;
    }

    SourceCompiler option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds a processor, which runs before ours. */
    SourceCompiler with(Processor processor) {
        processors.add(processor);
        return this;
    }

    SourceCompiler classPath(Path folder) {
        classPath.add(folder);
        return this;
    }

    /** The mistakes that the sources mark, as {@code File:line code}: a comment {@code // ! code} stands on each line. */
    List<String> marked() {
        List<String> marked = new ArrayList<>();
        sources.forEach((name, text) -> {
            String[] lines = text.split("\n");
            for (int i = 0; i < lines.length; i++) {
                int mark = lines[i].indexOf("// ! ");
                if (mark >= 0) {
                    for (String code : lines[i].substring(mark + 5).split(" ")) {
                        marked.add(name.replaceAll(".*/", "") + ":" + (i + 1) + " " + code);
                    }
                }
            }
        });
        return marked;
    }

    Compilation compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Files.createDirectories(output);
            List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-cp", classPath()));
            all.addAll(options);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(new StringWriter(), files, diagnostics, all, null, files(sources));
            processors.add(new AludelProcessor());
            task.setProcessors(processors);
            boolean isSuccess = task.call();
            return new Compilation(isSuccess, diagnostics.getDiagnostics(), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String classPath() {
        StringBuilder path = new StringBuilder();
        classPath.forEach(folder -> path.append(folder).append(File.pathSeparator));
        return path + System.getProperty("java.class.path");
    }

    private static List<JavaFileObject> files(Map<String, String> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new SourceText(name, text)));
        return files;
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** What a compilation left: messages, and files in a folder. */
    record Compilation(boolean isSuccess, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {

        /** Errors and warnings as {@code File:line code}, or with javac's text where there is no code of ours. */
        List<String> problems() {
            return diagnostics.stream()
                    .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
                    .map(Compilation::text)
                    .toList();
        }

        private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
            String message = diagnostic.getMessage(Locale.ROOT);
            Matcher code = Pattern.compile("\\(error: ([a-z-]+)\\)").matcher(message);
            String name = diagnostic.getSource() == null
                    ? "?"
                    : diagnostic.getSource().getName().replaceAll(".*/|\\.java", "");
            return name + ":" + diagnostic.getLineNumber() + " " + (code.find() ? code.group(1) : message);
        }

        /** The text of the only message with a code. */
        String message(String code) {
            return diagnostics.stream()
                    .map(found -> found.getMessage(Locale.ROOT))
                    .filter(message -> message.contains("(error: " + code + ")"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " is not among " + problems()));
        }

        String generated(String className) {
            try {
                return Files.readString(output.resolve(className.replace('.', '/') + ".java"));
            } catch (IOException e) {
                throw new IllegalStateException(problems().toString(), e);
            }
        }

        /** The model in the generated metamodel of a class. */
        EntityModel model(String className) {
            String name = className.substring(className.lastIndexOf('.') + 1).replace('$', '_') + "_";
            int dot = className.lastIndexOf('.');
            String source = generated(dot < 0 ? name : className.substring(0, dot + 1) + name);
            Matcher mapping = Pattern.compile("@GeneratedMapping\\(\\{(.*)}\\)").matcher(source);
            if (!mapping.find()) {
                throw new AssertionError(source);
            }
            StringBuilder text = new StringBuilder();
            Matcher literal = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(mapping.group(1));
            while (literal.find()) {
                text.append(UNICODE.matcher(literal.group(1))
                        .replaceAll(found -> found.group(1) == null
                                ? "\\\\\\\\"
                                : Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                        .translateEscapes());
            }
            return EntityModel.decode(text.toString());
        }

        /** All models that were written. */
        ModelLookup models() {
            Map<String, EntityModel> models = new LinkedHashMap<>();
            try (Stream<Path> files = Files.walk(output)) {
                files.filter(file -> file.toString().endsWith("_.java")).forEach(file -> {
                    String name =
                            output.relativize(file).toString().replace('/', '.').replaceAll("_\\.java$", "");
                    EntityModel model = model(name);
                    models.put(model.className(), model);
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return new ModelLookup() {
                @Override
                public EntityModel find(String className) {
                    return models.get(className);
                }

                @Override
                public Collection<EntityModel> all() {
                    return models.values();
                }
            };
        }
    }
}
