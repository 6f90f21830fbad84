package io.aludel.orm.processor.scan;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Whether a field can hold null, as its type, its annotations and JSpecify's scopes tell. */
final class Nullness {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

    private final Elements elements;

    Nullness(Elements elements) {
        this.elements = elements;
    }

    boolean canBeNull(VariableElement field) {
        TypeMirror type = field.asType();
        if (type.getKind().isPrimitive() || isAnnotated(field, "NonNull") || isAnnotated(field, "NotNull")) {
            return false;
        }
        return isAnnotated(field, "Nullable") || !isInNullMarkedScope(field);
    }

    private static boolean isAnnotated(VariableElement field, String simpleName) {
        return has(field.getAnnotationMirrors(), simpleName)
                || has(field.asType().getAnnotationMirrors(), simpleName);
    }

    private static boolean has(List<? extends AnnotationMirror> mirrors, String simpleName) {
        return mirrors.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }

    private boolean isInNullMarkedScope(Element element) {
        Element scope = element.getEnclosingElement();
        while (scope != null) {
            if (isMarked(scope, NULL_UNMARKED)) {
                return false;
            }
            if (isMarked(scope, NULL_MARKED)) {
                return true;
            }
            scope = scope.getKind() == ElementKind.PACKAGE ? elements.getModuleOf(scope) : scope.getEnclosingElement();
        }
        return false;
    }

    private static boolean isMarked(Element scope, String name) {
        return scope.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(name));
    }
}
