package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.Validates;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import io.aludel.orm.processor.scan.Scan;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Whether annotated methods name attributes that exist and have a signature that can be called. */
final class MethodCheck {

    private final Scan scan;
    private final JavaTypes types;
    private final Problems problems;

    MethodCheck(Scan scan, Problems problems) {
        this.scan = scan;
        this.types = scan.types();
        this.problems = problems;
    }

    void check(MappedClass mapped) {
        for (ExecutableElement method : ElementFilter.methodsIn(mapped.element().getEnclosedElements())) {
            Mark validates = Mark.find(method, Validates.class);
            if (validates != null) {
                checkValidator(mapped, method, validates);
            }
            Mark proxy = Mark.find(method, AssociationProxy.class);
            if (proxy != null) {
                checkProxy(mapped, method, proxy);
            }
        }
    }

    private void checkValidator(MappedClass mapped, ExecutableElement method, Mark mark) {
        List<String> names = mark.texts("value");
        for (int i = 0; i < names.size(); i++) {
            MappedField field = field(mapped, names.get(i));
            if (field == null) {
                if (!isDeclared(mapped, names.get(i))) {
                    problems.error(
                            ErrorCode.UNKNOWN_ATTRIBUTE,
                            mark.place("value", i),
                            "Cannot validate " + mapped.name() + "." + names.get(i)
                                    + ": there is no such attribute. Correct the name.");
                }
            } else if (!fits(method, field)) {
                String type = types.source(field.type());
                problems.error(
                        ErrorCode.INVALID_VALIDATOR,
                        mark.place(),
                        "Cannot validate " + mapped.name() + "." + field.name() + ": " + method.getSimpleName()
                                + " must take and answer its type, as \"" + type + " " + method.getSimpleName() + "("
                                + type + " value)\". Change the signature.");
                return;
            }
        }
    }

    private boolean fits(ExecutableElement method, MappedField field) {
        int arguments = method.getParameters().size();
        boolean withName = arguments == 2
                && types.rawName(method.getParameters().get(0).asType()).equals("java.lang.String");
        if (arguments != 1 && !withName) {
            return false;
        }
        TypeMirror taken = method.getParameters().get(arguments - 1).asType();
        TypeMirror given = validated(field);
        boolean takes = types.types().isAssignable(given, types.types().erasure(taken));
        TypeMirror answered = method.getReturnType();
        boolean answers = types.types()
                        .isAssignable(
                                types.types().erasure(answered), types.types().erasure(given))
                || types.types().isSameType(answered, taken)
                        && types.rawName(taken).equals("java.lang.Object");
        return takes && answers;
    }

    /** What a validator sees: the value, also of a reference; for a collection each element. */
    private TypeMirror validated(MappedField field) {
        return switch (field.attribute().kind()) {
            case COLLECTION -> orSelf(types.argument(field.type(), 0), field.type());
            case MAP -> orSelf(types.argument(field.type(), 1), field.type());
            default -> field.type();
        };
    }

    private static TypeMirror orSelf(@Nullable TypeMirror type, TypeMirror self) {
        return type == null ? self : type;
    }

    private void checkProxy(MappedClass mapped, ExecutableElement method, Mark mark) {
        MappedField through = field(mapped, mark.text("through"));
        RelationshipModel relationship =
                through == null ? null : through.attribute().relationship();
        String start = "Cannot proxy " + mapped.name() + "." + method.getSimpleName() + ": ";
        if (relationship == null) {
            problems.error(
                    ErrorCode.INVALID_ASSOCIATION_PROXY,
                    mark.place("through"),
                    start + mapped.name() + " has no relationship " + mark.text("through") + ". Correct the name.");
            return;
        }
        EntityModel target = scan.linked().find(relationship.target());
        AttributeModel attribute =
                target == null ? null : EntityChain.of(target, scan.linked()).attribute(mark.text("attribute"));
        if (target != null && attribute == null) {
            problems.error(
                    ErrorCode.INVALID_ASSOCIATION_PROXY,
                    mark.place("attribute"),
                    start + target.entityName() + " has no attribute " + mark.text("attribute")
                            + ". Correct the name.");
        } else if (!hasProxySignature(method, through)) {
            problems.error(
                    ErrorCode.INVALID_ASSOCIATION_PROXY,
                    mark.place(),
                    start + "it must take nothing and answer a value, or, through a reference, take a value and answer"
                            + " nothing. Change the signature.");
        }
    }

    private static boolean hasProxySignature(ExecutableElement method, MappedField through) {
        int arguments = method.getParameters().size();
        return method.getReturnType().getKind() == TypeKind.VOID
                ? arguments == 1 && through.attribute().kind() == AttributeKind.REFERENCE
                : arguments == 0;
    }

    private @Nullable MappedField field(MappedClass mapped, String name) {
        MappedField field = mapped.field(name);
        String superName = mapped.model().superName();
        while (field == null && superName != null) {
            MappedClass above = scan.find(superName);
            field = above == null ? null : above.field(name);
            superName = above == null ? null : above.model().superName();
        }
        return field;
    }

    /** A field of that name that could not be mapped has been reported already. */
    private static boolean isDeclared(MappedClass mapped, String name) {
        for (Element member : mapped.element().getEnclosedElements()) {
            if (member.getKind().isField() && member.getSimpleName().contentEquals(name)) {
                return true;
            }
        }
        return false;
    }
}
