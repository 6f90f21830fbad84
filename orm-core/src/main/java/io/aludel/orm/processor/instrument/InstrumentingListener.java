package io.aludel.orm.processor.instrument;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.scan.CompilationModels;
import io.aludel.orm.processor.scan.CompiledModels;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Instruments each class right after javac has written its file, and fails a compilation of entities that no annotation
 * processor sees. Belongs to one compilation.
 */
final class InstrumentingListener implements TaskListener {
    private static final Set<String> MAPPING_ANNOTATIONS = Set.of(
            "io.aludel.orm.annotation.Entity",
            "io.aludel.orm.annotation.MappedSuperclass",
            "io.aludel.orm.annotation.Embeddable");

    private final JavacTask task;
    private final Map<String, Boolean> nests = new HashMap<>();
    private @Nullable Work work;
    private boolean isReported;

    /** What instrumenting needs, once annotation processing has begun. */
    private record Work(CompilationModels models, Enhancer enhancer, ClassOutput output) {
        static Work of(CompilationModels models) {
            return new Work(models, new Enhancer(new MappedClasses(models::find)), new ClassOutput(models.filer()));
        }
    }

    InstrumentingListener(JavacTask task) {
        this.task = task;
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            reportMissingProcessor(event);
        }
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            CompilationModels.end();
        } else if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
            instrument(event, type);
        }
    }

    private void instrument(TaskEvent event, TypeElement type) {
        CompilationModels models = CompilationModels.current();
        if (models == null || models.compiled().isEmpty()) {
            return;
        }
        Work current = work;
        if (current == null) {
            current = Work.of(models);
            work = current;
        }
        if (isNearMapped(type, models)) {
            instrument(event, type, current);
        }
    }

    private void instrument(TaskEvent event, TypeElement type, Work current) {
        String className = task.getElements().getBinaryName(type).toString();
        try {
            ClassOutput.ClassFile file = current.output().find(className, event.getSourceFile());
            file.write(current.enhancer().enhance(file.read()), type);
        } catch (IOException | RuntimeException | LinkageError e) {
            report(
                    event,
                    Diagnostic.Kind.ERROR,
                    "Cannot instrument " + className + ": " + e + ". (error: not-instrumented)");
        }
    }

    /** Whether a mapped class shares its source's outermost class with this one: others cannot reach its private fields. */
    private boolean isNearMapped(TypeElement type, CompilationModels models) {
        String outermost = task.getElements().getBinaryName(outermost(type)).toString();
        return nests.computeIfAbsent(outermost, name -> {
            for (EntityModel model : models.compiled()) {
                if (model.className().equals(name) || model.className().startsWith(name + "$")) {
                    return true;
                }
            }
            return false;
        });
    }

    private static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        for (Element e = type; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement enclosing) {
                outermost = enclosing;
            }
        }
        return outermost;
    }

    private void reportMissingProcessor(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (isReported || CompilationModels.current() != null || !isMapped(type)) {
            return;
        }
        isReported = true;
        String className = task.getElements().getBinaryName(type).toString();
        boolean hasMetamodel = new CompiledModels(task.getElements()).find(className) != null;
        if (hasMetamodel) {
            report(
                    event,
                    Diagnostic.Kind.MANDATORY_WARNING,
                    className + " is not instrumented, for annotation processing"
                            + " is off in this compilation. Run io.aludel.orm.processor.instrument.EnhanceMain on the class files.");
        } else {
            report(
                    event,
                    Diagnostic.Kind.ERROR,
                    "Cannot map " + className + ": annotation processing did not run, so there"
                            + " is no metamodel and no instrumentation. From JDK 23 on javac has to be told to: -proc:full (Maven:"
                            + " <maven.compiler.proc>full</maven.compiler.proc>), or orm-core in annotationProcessorPaths."
                            + " (error: not-instrumented)");
        }
    }

    private static boolean isMapped(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (MAPPING_ANNOTATIONS.contains(mirror.getAnnotationType().toString())) {
                return true;
            }
        }
        return false;
    }

    private void report(TaskEvent event, Diagnostic.Kind kind, String message) {
        Trees trees = Trees.instance(task);
        trees.printMessage(kind, message, trees.getTree(event.getTypeElement()), event.getCompilationUnit());
    }
}
