package io.aludel.orm.processor;

import io.aludel.orm.processor.scan.CompilationModels;
import io.aludel.orm.processor.scan.CompiledModels;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Turns the mapping annotations of a compilation into checked models and metamodel classes. */
@SupportedAnnotationTypes("io.aludel.orm.annotation.*")
public final class AludelProcessor extends AbstractProcessor {

    private @Nullable Run run;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        CompilationModels models = CompilationModels.start(
                environment.getFiler(), new CompiledModels(environment.getElementUtils())::find);
        run = new Run(environment, models);
    }

    /** Claims the annotations, or javac would warn with -Xlint:processing that nobody did. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (run != null) {
            run.round(round);
        }
        return true;
    }
}
