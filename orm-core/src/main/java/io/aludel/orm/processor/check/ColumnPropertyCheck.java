package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether a column property has its method. */
final class ColumnPropertyCheck {

    static final String EXPRESSION = "io.aludel.orm.sql.Expression";

    private final JavaTypes types;
    private final Problems problems;

    ColumnPropertyCheck(JavaTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(MappedClass mapped, MappedField field) {
        Mark mark = Objects.requireNonNull(Mark.find(field.element(), ColumnProperty.class));
        String name = mark.text("value");
        boolean found = ElementFilter.methodsIn(mapped.element().getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name) && answersExpression(method));
        if (!found) {
            problems.error(
                    ErrorCode.INVALID_COLUMN_PROPERTY,
                    mark.place("value"),
                    "Cannot map " + mapped.name() + "." + field.name() + ": there is no method \"static Expression<"
                            + types.source(types.box(field.type())) + "> " + name + "()\" in " + mapped.name()
                            + ". Declare it, not private.");
        }
    }

    private boolean answersExpression(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getParameters().isEmpty()
                && isExpression(method.getReturnType(), types);
    }

    /** An unresolved type is given the benefit of the doubt: it may be the metamodel's. */
    static boolean isExpression(TypeMirror type, JavaTypes types) {
        return type.getKind() == TypeKind.ERROR || types.isSubtype(type, EXPRESSION);
    }
}
