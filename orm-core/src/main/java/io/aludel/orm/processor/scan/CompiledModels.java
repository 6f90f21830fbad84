package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.GeneratedMapping;
import io.aludel.orm.model.EntityModel;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the models of classes compiled earlier from the metamodels on the class path. */
public final class CompiledModels {

    private final Elements elements;

    public CompiledModels(Elements elements) {
        this.elements = elements;
    }

    /** The binary name of the metamodel of a class: {@code Outer$Inner} has {@code Outer_Inner_}. */
    public static String metamodelName(String className) {
        int simple = className.lastIndexOf('.') + 1;
        return className.substring(0, simple) + className.substring(simple).replace('$', '_') + "_";
    }

    public @Nullable EntityModel find(String className) {
        TypeElement metamodel = elements.getTypeElement(metamodelName(className));
        if (metamodel == null) {
            return null;
        }
        for (AnnotationMirror mirror : metamodel.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(GeneratedMapping.class.getName())) {
                EntityModel model = EntityModel.decode(text(mirror));
                return model.className().equals(className) ? model : null;
            }
        }
        return null;
    }

    private static String text(AnnotationMirror mirror) {
        StringBuilder text = new StringBuilder();
        for (AnnotationValue value : mirror.getElementValues().values()) {
            for (Object piece : (List<?>) value.getValue()) {
                text.append(((AnnotationValue) piece).getValue());
            }
        }
        return text.toString();
    }
}
