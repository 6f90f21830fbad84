package io.aludel.orm.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Stands for any other generator: writes a mapped superclass and an embeddable in the first round. */
@SupportedAnnotationTypes("*")
final class GeneratingProcessor extends AbstractProcessor {

    private boolean isDone;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isDone) {
            isDone = true;
            write(
                    "Generated0",
                    "@io.aludel.orm.annotation.MappedSuperclass public class Generated0 { private String note; }");
            write("Generated1", "@io.aludel.orm.annotation.Embeddable public record Generated1(int x) {}");
        }
        return false;
    }

    private void write(String name, String text) {
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
