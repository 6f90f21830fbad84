package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.EntityModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Instruments folders of class files that a compiler other than javac wrote:
 * {@code java -cp <class path> io.aludel.orm.processor.instrument.EnhanceMain target/classes}. The annotation processor
 * has to have run there, for the models stand in the metamodels. Gives the same bytes as compiling with javac does;
 * running it again changes nothing.
 */
public final class EnhanceMain {
    private static final String CLASS_FILE = ".class";

    private final List<Path> folders;
    private final Enhancer enhancer;

    private EnhanceMain(List<Path> folders) {
        this.folders = folders;
        this.enhancer = new Enhancer(new MappedClasses(new ClassFileModels(this::classFile)::find));
    }

    /** @param arguments the folders, each the root of a package tree; all of them are searched for superclasses */
    @SuppressWarnings("java:S106") // a command-line tool answers on the console
    public static void main(String... arguments) throws IOException {
        List<Path> folders = Stream.of(arguments).map(Path::of).toList();
        if (folders.isEmpty() || !folders.stream().allMatch(Files::isDirectory)) {
            System.err.println("Usage: java -cp <class path> " + EnhanceMain.class.getName() + " <class folder>…");
            System.exit(2);
        }
        System.out.println("Instrumented " + enhance(folders) + " classes in " + List.of(arguments) + ".");
    }

    /** Answers how many classes were changed. */
    static int enhance(List<Path> folders) throws IOException {
        EnhanceMain run = new EnhanceMain(folders);
        int changed = 0;
        for (Path folder : folders) {
            changed += run.enhance(folder);
        }
        return changed;
    }

    private int enhance(Path folder) throws IOException {
        List<Path> files = classFiles(folder);
        Set<String> nests = mappedNests(files);
        int changed = 0;
        for (Path file : files) {
            if (nests.contains(outermost(folder.relativize(file)))) {
                ClassOutput.OnDisk classFile = new ClassOutput.OnDisk(file);
                changed += classFile.write(enhancer.enhance(classFile.read())) ? 1 : 0;
            }
        }
        return changed;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(CLASS_FILE))
                    .sorted()
                    .toList();
        }
    }

    /** The outermost classes around the mapped ones; only within these are private fields accessed. */
    private static Set<String> mappedNests(List<Path> files) throws IOException {
        Set<String> nests = new LinkedHashSet<>();
        for (Path file : files) {
            if (file.toString().endsWith("_" + CLASS_FILE)) {
                EntityModel model = ClassFileModels.read(Files.readAllBytes(file));
                if (model != null) {
                    nests.add(outermost(Path.of(model.className().replace('.', '/') + CLASS_FILE)));
                }
            }
        }
        return nests;
    }

    private static String outermost(Path classFile) {
        String name = classFile.toString();
        String simpleName = classFile.getFileName().toString();
        int nested = simpleName.indexOf('$', 1);
        int end = nested < 0 ? simpleName.length() - CLASS_FILE.length() : nested;
        return name.substring(0, name.length() - simpleName.length() + end);
    }

    private byte @Nullable [] classFile(String internalName) {
        List<Path> places = new ArrayList<>();
        folders.forEach(folder -> places.add(folder.resolve(internalName + CLASS_FILE)));
        try {
            for (Path place : places) {
                if (Files.exists(place)) {
                    return Files.readAllBytes(place);
                }
            }
            return fromClassPath(internalName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] fromClassPath(String internalName) throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + CLASS_FILE)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
