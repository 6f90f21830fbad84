package io.aludel.orm.processor.scan;

import io.aludel.orm.model.EntityModel;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Filer;
import org.jspecify.annotations.Nullable;

/**
 * The models of one compilation, by binary class name: the hand-over from the annotation processor to the instrumenting
 * plugin, which javac creates on the same thread. Used by that thread only.
 */
public final class CompilationModels {

    private static final ThreadLocal<@Nullable CompilationModels> CURRENT = new ThreadLocal<>();

    private final Map<String, EntityModel> compiled = new LinkedHashMap<>();
    private final Map<String, EntityModel> others = new LinkedHashMap<>();
    private final Function<String, @Nullable EntityModel> fromClassPath;
    private final Filer filer;

    private CompilationModels(Filer filer, Function<String, @Nullable EntityModel> fromClassPath) {
        this.filer = filer;
        this.fromClassPath = fromClassPath;
    }

    public static CompilationModels start(Filer filer, Function<String, @Nullable EntityModel> fromClassPath) {
        CompilationModels models = new CompilationModels(filer, fromClassPath);
        CURRENT.set(models);
        return models;
    }

    /** The models of the compilation that runs on this thread, or null where no annotation processing happened. */
    public static @Nullable CompilationModels current() {
        return CURRENT.get();
    }

    /** To be called when the compilation is over, so that a build daemon's thread keeps nothing of it. */
    public static void end() {
        CURRENT.remove();
    }

    /** Knows where the class files of this compilation go. */
    public Filer filer() {
        return filer;
    }

    public void add(EntityModel model) {
        compiled.put(model.className(), model);
    }

    /** The mapped classes that are being compiled: entities, mapped superclasses and embeddables. */
    public Collection<EntityModel> compiled() {
        return Collections.unmodifiableCollection(compiled.values());
    }

    /**
     * The model of a mapped class of this compilation, or of one on the class path as its generated metamodel has it; null
     * for every other class.
     *
     * @param className the binary name, with dots between packages
     */
    public @Nullable EntityModel find(String className) {
        EntityModel model = compiled.get(className);
        if (model == null) {
            model = others.get(className);
        }
        if (model == null && !className.startsWith("java.")) {
            model = fromClassPath.apply(className);
            if (model != null) {
                others.put(className, model);
            }
        }
        return model;
    }
}
