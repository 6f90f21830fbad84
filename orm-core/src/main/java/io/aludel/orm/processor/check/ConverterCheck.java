package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.Convert;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Whether the class of a {@code @Convert} can be made and converts the field's type. */
final class ConverterCheck {

    static final String CONVERTER = "io.aludel.orm.type.Converter";

    private final JavaTypes types;
    private final Problems problems;

    ConverterCheck(JavaTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), Convert.class);
        if (mark == null || field.type().getKind() == TypeKind.TYPEVAR) {
            return;
        }
        TypeElement converter = types.element(mark.type("value"));
        String fault = converter == null ? "it names no class." : fault(converter, mark.type("value"), field.type());
        if (fault != null) {
            problems.error(
                    ErrorCode.INVALID_CONVERTER,
                    mark.place("value"),
                    "Cannot map " + mapped.name() + "." + field.name() + " with its converter: " + fault);
        }
    }

    private @Nullable String fault(TypeElement converter, TypeMirror type, TypeMirror value) {
        DeclaredType implemented = implemented(type);
        if (implemented == null) {
            return converter.getSimpleName() + " does not implement " + CONVERTER + ". Let it.";
        }
        if (converter.getModifiers().contains(Modifier.ABSTRACT)
                || converter.getNestingKind().isNested()
                        && !converter.getModifiers().contains(Modifier.STATIC)
                        && converter.getKind() == ElementKind.CLASS
                || !hasConstructor(converter)) {
            return converter.getSimpleName()
                    + " cannot be made. It needs a no-arg constructor that is not private, and must be neither abstract nor inner.";
        }
        TypeMirror converted = types.argument(implemented, 0);
        if (converted != null
                && !types.types()
                        .isSameType(
                                types.types().erasure(converted), types.types().erasure(types.box(value)))) {
            return converter.getSimpleName() + " converts " + types.source(converted) + ", not " + types.source(value)
                    + ". Change one of them.";
        }
        return null;
    }

    private @Nullable DeclaredType implemented(TypeMirror type) {
        if (types.rawName(type).equals(CONVERTER)) {
            return (DeclaredType) type;
        }
        for (TypeMirror above : types.types().directSupertypes(type)) {
            DeclaredType found = implemented(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean hasConstructor(TypeElement converter) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(converter.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && !((Element) constructor).getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
