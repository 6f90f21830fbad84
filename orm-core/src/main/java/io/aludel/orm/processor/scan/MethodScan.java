package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.HybridMethod;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Validates;
import io.aludel.orm.model.AssociationProxyModel;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.model.ValidatorModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the annotated methods of a mapped class. */
public final class MethodScan {

    private final JavaTypes types;

    MethodScan(JavaTypes types) {
        this.types = types;
    }

    List<ValidatorModel> validators(TypeElement element) {
        List<ValidatorModel> validators = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            Mark mark = Mark.find(method, Validates.class);
            if (mark != null) {
                validators.add(new ValidatorModel(
                        method.getSimpleName().toString(),
                        types.descriptor(method),
                        method.getParameters().size() == 2,
                        method.getModifiers().contains(Modifier.STATIC),
                        mark.texts("value")));
            }
        }
        return validators;
    }

    List<HybridModel> hybrids(TypeElement element) {
        List<HybridModel> hybrids = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (isHybrid(method)) {
                hybrids.add(hybrid(method));
            }
        }
        return hybrids;
    }

    private HybridModel hybrid(ExecutableElement method) {
        return new HybridModel(
                hybridName(method),
                method.getSimpleName().toString(),
                types.descriptor(method),
                types.boxed(method.getReturnType()),
                method.getParameters().stream()
                        .map(parameter -> new HybridModel.Parameter(
                                parameter.getSimpleName().toString(), types.source(parameter.asType())))
                        .toList(),
                "",
                "");
    }

    public static boolean isHybrid(ExecutableElement method) {
        return Mark.has(method, HybridProperty.class) || Mark.has(method, HybridMethod.class);
    }

    /** The name in statements; {@code getDefault} cannot be {@code default} there and is {@code default_}. */
    public static String hybridName(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        String hybrid = method.getParameters().isEmpty() ? Names.property(name) : name;
        return SourceVersion.isKeyword(hybrid) ? hybrid + "_" : hybrid;
    }

    List<AssociationProxyModel> associationProxies(TypeElement element) {
        List<AssociationProxyModel> proxies = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            Mark mark = Mark.find(method, AssociationProxy.class);
            if (mark != null) {
                proxies.add(new AssociationProxyModel(
                        method.getSimpleName().toString(),
                        types.descriptor(method),
                        mark.text("through"),
                        mark.text("attribute"),
                        mark.flag("nullClears")));
            }
        }
        return proxies;
    }
}
