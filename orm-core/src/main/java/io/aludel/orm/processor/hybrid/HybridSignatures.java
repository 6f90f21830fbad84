package io.aludel.orm.processor.hybrid;

import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.Mark;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Whether a method can be a hybrid at all. */
record HybridSignatures(HybridTarget target, Problems problems) {

    boolean check(HybridModel hybrid, ExecutableElement method) {
        String fault = null;
        if (method.getModifiers().contains(Modifier.STATIC)) {
            fault = "it is static, so it belongs to no object. Take static away.";
        } else if (method.getReturnType().getKind() == TypeKind.VOID) {
            fault = "it answers nothing. Let it answer a value.";
        } else if (Mark.has(method, HybridProperty.class)
                && !method.getParameters().isEmpty()) {
            fault = "a property takes no arguments. Annotate it with @HybridMethod.";
        } else if (target.field(hybrid.name()) != null) {
            fault = "there is an attribute of this name. Rename the method, or take the annotation away.";
        }
        if (fault != null) {
            problems.error(
                    ErrorCode.INVALID_HYBRID,
                    Place.of(method),
                    "Cannot use " + target.mapped().name() + "." + method.getSimpleName() + " as hybrid: " + fault);
        }
        return fault == null;
    }
}
