package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.Mark;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Whether a type can be mapped at all; one that cannot is looked at no further. */
public final class ClassCheck {

    private static final List<Class<? extends Annotation>> ROLES =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class);

    private final Problems problems;

    public ClassCheck(Problems problems) {
        this.problems = problems;
    }

    public boolean canBeMapped(TypeElement type) {
        List<Class<? extends Annotation>> roles =
                ROLES.stream().filter(role -> Mark.has(type, role)).toList();
        if (roles.size() > 1) {
            problems.error(
                    ErrorCode.CONFLICTING_ANNOTATIONS,
                    Place.of(type),
                    "Cannot map " + type.getSimpleName() + ": it is both @"
                            + roles.get(0).getSimpleName() + " and @"
                            + roles.get(1).getSimpleName() + ". Keep one.");
            return false;
        }
        String fault = fault(type, roles.get(0) == Embeddable.class);
        if (fault != null) {
            problems.error(
                    ErrorCode.INVALID_ENTITY,
                    Place.of(type),
                    "Cannot map " + type.getSimpleName() + " with @"
                            + roles.get(0).getSimpleName() + ": " + fault);
        }
        return fault == null;
    }

    private static @Nullable String fault(TypeElement type, boolean isEmbeddable) {
        ElementKind kind = type.getKind();
        if (kind == ElementKind.RECORD && !isEmbeddable) {
            return "a record has no identity and cannot change. Make it a class, or map it as @Embeddable.";
        }
        if (kind != ElementKind.CLASS && kind != ElementKind.RECORD) {
            return "it is no class. Annotate the classes that implement or use it.";
        }
        if (type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)
                && kind == ElementKind.CLASS) {
            return "an inner class needs an object around it. Make it static.";
        }
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return "a private class cannot be named by its metamodel. Make it package-private.";
            }
        }
        return null;
    }
}
