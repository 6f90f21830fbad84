package io.aludel.orm.processor.hybrid;

import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.Mark;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The SQL forms that a class supplies for its hybrids. */
final class HybridExpressions {

    private static final String EXPRESSION = "io.aludel.orm.sql.Expression";
    private static final String FROM = "io.aludel.orm.sql.EntityFrom";

    private final HybridTarget target;
    private final JavaTypes types;
    private final Problems problems;
    private final Map<String, ExecutableElement> byName = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    HybridExpressions(HybridTarget target, Problems problems) {
        this.target = target;
        this.types = target.types();
        this.problems = problems;
        for (ExecutableElement method : ElementFilter.methodsIn(target.element().getEnclosedElements())) {
            Mark mark = Mark.find(method, HybridExpression.class);
            if (mark != null) {
                byName.put(mark.text("value"), method);
            }
        }
    }

    /** The code that calls the supplied form; null when there is none, empty when there is a wrong one. */
    @Nullable
    String code(HybridModel hybrid, ExecutableElement method) {
        ExecutableElement supplied = byName.get(hybrid.name());
        if (supplied == null) {
            return null;
        }
        used.add(hybrid.name());
        List<? extends VariableElement> parameters = supplied.getParameters();
        int arguments = hybrid.parameters().size();
        boolean withSource =
                parameters.size() == arguments + 1 && isSource(parameters.get(0).asType());
        String fault = fault(hybrid, method, supplied, withSource);
        if (fault != null) {
            report(supplied, hybrid.name(), fault);
            return "";
        }
        StringBuilder call =
                new StringBuilder(target.element().getQualifiedName() + "." + supplied.getSimpleName() + "(");
        call.append(withSource ? "self" : "");
        for (HybridModel.Parameter parameter : hybrid.parameters()) {
            call.append(call.charAt(call.length() - 1) == '(' ? "" : ", ")
                    .append(HybridModel.argument(parameter.name()));
        }
        call.append(")");
        String code = withSource ? call.toString() : Part.HYBRIDS + ".of(" + call + ", self)";
        return Part.viewed(code, hybrid.javaType(), true).code();
    }

    private @Nullable String fault(
            HybridModel hybrid, ExecutableElement method, ExecutableElement supplied, boolean withSource) {
        if (!supplied.getModifiers().contains(Modifier.STATIC)
                || supplied.getModifiers().contains(Modifier.PRIVATE)) {
            return "it must be static and not private.";
        }
        if (target.mapped().model().kind() == EntityModel.Kind.MAPPED_SUPERCLASS
                && !supplied.getModifiers().contains(Modifier.PUBLIC)) {
            return "in a mapped superclass it must be public, for metamodels of other packages call it.";
        }
        if (!isExpressionOf(supplied.getReturnType(), hybrid.javaType())) {
            return "it must answer an Expression<" + simple(hybrid.javaType()) + ">.";
        }
        List<? extends VariableElement> parameters = supplied.getParameters();
        int first = withSource ? 1 : 0;
        if (parameters.size() - first != hybrid.parameters().size()) {
            return "it must take an Expression for each argument of the hybrid, after the entity's EntityFrom if it wants that.";
        }
        for (int i = 0; i < hybrid.parameters().size(); i++) {
            String type = types.boxed(method.getParameters().get(i).asType());
            if (!isExpressionOf(parameters.get(first + i).asType(), type)) {
                return "its argument " + parameters.get(first + i).getSimpleName() + " must be an Expression<"
                        + simple(type) + ">.";
            }
        }
        return null;
    }

    private boolean isSource(TypeMirror type) {
        return types.rawName(type).equals(FROM);
    }

    private boolean isExpressionOf(TypeMirror type, String value) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        TypeMirror found = expression(type);
        TypeMirror argument = found == null ? null : types.argument(found, 0);
        return found != null && (argument == null || types.source(argument).equals(value));
    }

    private @Nullable TypeMirror expression(TypeMirror type) {
        if (types.rawName(type).equals(EXPRESSION)) {
            return type;
        }
        for (TypeMirror above : types.types().directSupertypes(type)) {
            TypeMirror found = expression(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** An expression for a hybrid that the class does not declare. */
    void checkUnused() {
        byName.forEach((name, method) -> {
            if (!used.contains(name) && target.hybrid(name) == null) {
                report(method, name, "there is no hybrid of this name. Correct the name.");
            }
        });
    }

    private void report(ExecutableElement method, String name, String fault) {
        Mark mark = Mark.find(method, HybridExpression.class);
        problems.error(
                ErrorCode.INVALID_HYBRID,
                mark == null ? Place.of(method) : mark.place("value"),
                "Cannot use " + target.mapped().name() + "." + method.getSimpleName() + " as the SQL form of " + name
                        + ": " + fault);
    }
}
