package io.aludel.orm.processor.hybrid;

import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.Mark;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What a class says that setting its hybrids in a statement sets. */
final class HybridUpdates {

    private final HybridTarget target;
    private final Problems problems;
    private final Map<String, ExecutableElement> byName = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    HybridUpdates(HybridTarget target, Problems problems) {
        this.target = target;
        this.problems = problems;
        for (ExecutableElement method : ElementFilter.methodsIn(target.element().getEnclosedElements())) {
            Mark mark = Mark.find(method, HybridUpdate.class);
            if (mark != null) {
                byName.put(mark.text("value"), method);
            }
        }
    }

    /** The code that answers the assignments of a {@code value}; empty when there is none, or a wrong one. */
    String code(HybridModel hybrid) {
        ExecutableElement method = byName.get(hybrid.name());
        if (method == null) {
            return "";
        }
        used.add(hybrid.name());
        String fault = fault(hybrid, method);
        if (fault != null) {
            report(method, hybrid.name(), fault);
            return "";
        }
        return target.element().getQualifiedName() + "." + method.getSimpleName() + "(value)";
    }

    private @Nullable String fault(HybridModel hybrid, ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (!hybrid.parameters().isEmpty()) {
            return "a hybrid with arguments cannot be set.";
        }
        if (!modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
            return "it must be static and not private.";
        }
        if (target.mapped().model().kind() == EntityModel.Kind.MAPPED_SUPERCLASS
                && !modifiers.contains(Modifier.PUBLIC)) {
            return "in a mapped superclass it must be public, for metamodels of other packages call it.";
        }
        String type = hybrid.javaType().substring(hybrid.javaType().lastIndexOf('.') + 1);
        boolean takesValue = method.getParameters().size() == 1
                && target.types()
                        .source(method.getParameters().get(0).asType())
                        .equals("io.aludel.orm.sql.Expression<" + hybrid.javaType() + ">");
        boolean answersAssignments =
                target.types().source(method.getReturnType()).equals("java.util.List<io.aludel.orm.sql.Assignment>");
        return takesValue && answersAssignments
                ? null
                : "it must take an Expression<" + type + "> and answer a List<Assignment>.";
    }

    /** A method for a hybrid that the class does not declare. */
    void checkUnused() {
        byName.forEach((name, method) -> {
            if (!used.contains(name) && target.hybrid(name) == null) {
                report(method, name, "there is no hybrid of this name. Correct the name.");
            }
        });
    }

    private void report(ExecutableElement method, String name, String fault) {
        Mark mark = Mark.find(method, HybridUpdate.class);
        problems.error(
                ErrorCode.INVALID_HYBRID,
                mark == null ? Place.of(method) : mark.place("value"),
                "Cannot use " + target.mapped().name() + "." + method.getSimpleName() + " to set " + name + ": "
                        + fault);
    }
}
