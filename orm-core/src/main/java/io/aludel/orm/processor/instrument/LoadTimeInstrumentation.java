package io.aludel.orm.processor.instrument;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.processor.scan.CompiledModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Instruments entities that the build left plain, by defining their classes before anything loads them. For the start of an
 * application that was compiled by an IDE's own compiler; what the build has instrumented costs one look-up per entity.
 */
public final class LoadTimeInstrumentation {
    private static final String INDEX = "META-INF/aludel/entities";

    private final ClassLoader loader;
    private final MappedClasses classes;
    private final Enhancer enhancer;
    private final Map<String, byte[]> pending = new LinkedHashMap<>();
    private final Map<String, Class<?>> neighbours = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private LoadTimeInstrumentation(ClassLoader loader) {
        this.loader = loader;
        this.classes = new MappedClasses(new ClassFileModels(this::classFile)::find);
        this.enhancer = new Enhancer(classes);
    }

    /**
     * Defines, instrumented, each indexed class that is plain, with its mapped superclasses, embeddables and the classes
     * nested with them.
     *
     * @return the names of the classes defined
     * @throws MappingException with {@code not-instrumented} if one of them is loaded already
     */
    public static List<String> instrument(ClassLoader loader) {
        LoadTimeInstrumentation run = new LoadTimeInstrumentation(loader);
        for (String className : run.index()) {
            String internalName = className.replace('.', '/');
            if (loader.getResource(Names.accessorOf(internalName) + ".class") == null) {
                run.enhance(internalName);
            }
        }
        return run.defineAll();
    }

    private Set<String> index() {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(INDEX))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + INDEX, e);
        }
        return names;
    }

    private void enhance(String internalName) {
        MappedClass mapped = classes.find(internalName);
        if (mapped == null || !seen.add(internalName)) {
            return;
        }
        for (MappedClass ancestor : mapped.lineage()) {
            enhance(ancestor.internalName());
        }
        for (AttributeModel attribute : mapped.model().attributes()) {
            if (attribute.embedded() != null) {
                enhance(attribute.embedded().className().replace('.', '/'));
            }
        }
        Class<?> neighbour = metamodel(mapped);
        for (String member : nest(internalName)) {
            enhance(member, neighbour);
        }
    }

    private void enhance(String internalName, Class<?> neighbour) {
        byte[] classFile = classFile(internalName);
        if (classFile == null || pending.containsKey(internalName)) {
            return;
        }
        Enhanced enhanced = enhancer.enhance(classFile);
        byte[] rewritten = enhanced.classFile();
        if (rewritten != null) {
            put(internalName, rewritten, neighbour);
        }
        String accessorName = enhanced.accessorName();
        byte[] accessor = enhanced.accessor();
        if (accessorName != null && accessor != null && loader.getResource(accessorName + ".class") == null) {
            put(accessorName, accessor, neighbour);
        }
    }

    private void put(String internalName, byte[] classFile, Class<?> neighbour) {
        pending.put(internalName, classFile);
        neighbours.put(internalName, neighbour);
    }

    // Loading the metamodel does not load the class itself, so it gives a way into the package in time.
    private Class<?> metamodel(MappedClass mapped) {
        String name = CompiledModels.metamodelName(mapped.model().className());
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " was just read from the class path; please report", e);
        }
    }

    /** The class with all that are nested together with it. */
    private Set<String> nest(String internalName) {
        String host = host(internalName);
        Set<String> members = new LinkedHashSet<>(Set.of(host));
        byte[] classFile = classFile(host);
        if (classFile != null) {
            ClassVisitor finder = new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitNestMember(String member) {
                    members.add(member);
                }
            };
            new ClassReader(classFile).accept(finder, ClassReader.SKIP_CODE);
        }
        return members;
    }

    private String host(String internalName) {
        String[] host = {internalName};
        byte[] classFile = classFile(internalName);
        if (classFile != null) {
            ClassVisitor finder = new ClassVisitor(Opcodes.ASM9) {
                @Override
                public void visitNestHost(String nestHost) {
                    host[0] = nestHost;
                }
            };
            new ClassReader(classFile).accept(finder, ClassReader.SKIP_CODE);
        }
        return host[0];
    }

    private List<String> defineAll() {
        List<String> defined = new ArrayList<>();
        for (String internalName : List.copyOf(pending.keySet())) {
            define(internalName, defined);
        }
        return defined;
    }

    // Defining a class loads its superclass, so that one has to be there, instrumented, before.
    private void define(String internalName, List<String> defined) {
        byte[] classFile = pending.remove(internalName);
        if (classFile == null) {
            return;
        }
        define(new ClassReader(classFile).getSuperName(), defined);
        try {
            Class<?> neighbour = neighbours.get(internalName);
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(classFile);
            defined.add(internalName.replace('/', '.'));
        } catch (IllegalAccessException | LinkageError e) {
            throw new MappingException(
                    ErrorCode.NOT_INSTRUMENTED,
                    "Cannot instrument " + internalName.replace('/', '.')
                            + " while it loads: the application has loaded it already. Instrument it when it is built.",
                    e);
        }
    }

    private byte @Nullable [] classFile(String internalName) {
        try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + internalName, e);
        }
    }
}
