package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.Trees;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EmbeddedModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.scan.CompiledModels;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.MethodScan;
import io.aludel.orm.processor.scan.Names;
import io.aludel.orm.processor.scan.Scan;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The class whose hybrids are translated: its attributes, its hybrids, and those it inherits. */
final class HybridTarget {

    private final MappedClass mapped;
    private final Scan scan;
    private final @Nullable Trees trees;
    private final Map<String, ExecutableElement> hybrids = new LinkedHashMap<>();

    HybridTarget(MappedClass mapped, Scan scan, @Nullable Trees trees) {
        this.trees = trees;
        this.mapped = mapped;
        this.scan = scan;
        for (ExecutableElement method :
                ElementFilter.methodsIn(types().elements().getAllMembers(mapped.element()))) {
            if (MethodScan.isHybrid(method)) {
                hybrids.put(MethodScan.hybridName(method), method);
            }
        }
    }

    MappedClass mapped() {
        return mapped;
    }

    TypeElement element() {
        return mapped.element();
    }

    JavaTypes types() {
        return scan.types();
    }

    /** By the name in statements. */
    @Nullable
    ExecutableElement hybrid(String name) {
        return hybrids.get(name);
    }

    /** The hybrid that a call of a method of this name and number of arguments means. */
    @Nullable
    HybridModel called(String method, int arguments) {
        for (ExecutableElement hybrid : hybrids.values()) {
            if (hybrid.getSimpleName().contentEquals(method)
                    && hybrid.getParameters().size() == arguments) {
                return new HybridModel(
                        MethodScan.hybridName(hybrid),
                        method,
                        "",
                        types().boxed(hybrid.getReturnType()),
                        hybrid.getParameters().stream()
                                .map(parameter -> new HybridModel.Parameter(
                                        parameter.getSimpleName().toString(), types().boxed(parameter.asType())))
                                .toList(),
                        "",
                        "");
            }
        }
        return null;
    }

    /** The field that a method does nothing but return, or null. */
    @Nullable
    String returnedField(ExecutableElement method) {
        MethodTree tree = trees == null ? null : trees.getTree(method);
        if (tree == null) {
            // Without source, as from a class file, a getter goes by its name.
            return Names.property(method.getSimpleName().toString());
        }
        if (tree.getBody() == null
                || tree.getBody().getStatements().size() != 1
                || !(tree.getBody().getStatements().get(0) instanceof ReturnTree returned)
                || returned.getExpression() == null) {
            return null;
        }
        String text = returned.getExpression().toString().replaceFirst("^this\\.", "");
        return field(text) == null ? null : text;
    }

    @Nullable
    MappedField field(String name) {
        MappedClass place = mapped;
        while (place != null) {
            for (MappedField field : place.allFields()) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
            String superName = place.model().superName();
            place = superName == null ? null : scan.find(superName);
        }
        return null;
    }

    /** Whether every metamodel that the hybrid is written into can read a constant. */
    boolean canRead(VariableElement constant) {
        boolean isOwn = mapped.model().kind() == EntityModel.Kind.ENTITY;
        return isOwn
                ? !constant.getModifiers().contains(Modifier.PRIVATE)
                : constant.getModifiers().contains(Modifier.PUBLIC);
    }

    /** A component of an embedded attribute, named by its field or getter; null when there is none. */
    @Nullable
    Part component(MappedField field, String method) {
        EmbeddedModel embedded = field.attribute().embedded();
        if (embedded == null) {
            return null;
        }
        for (AttributeModel component : embedded.attributes()) {
            if (component.kind() == AttributeKind.COLUMN
                    && (component.name().equals(method) || component.name().equals(Names.property(method)))) {
                String code = Part.METAMODEL + "." + field.name() + ".of(self).get("
                        + CompiledModels.metamodelName(embedded.className()) + "." + component.name() + ")";
                return Part.of(code, boxed(component), true);
            }
        }
        return null;
    }

    private static String boxed(AttributeModel component) {
        return switch (component.valueDescriptor()) {
            case "I" -> "java.lang.Integer";
            case "J" -> "java.lang.Long";
            case "S" -> "java.lang.Short";
            case "B" -> "java.lang.Byte";
            case "C" -> "java.lang.Character";
            case "Z" -> "java.lang.Boolean";
            case "F" -> "java.lang.Float";
            case "D" -> "java.lang.Double";
            default -> component.javaType();
        };
    }

    /** The attribute as a part, or null when it is no column. */
    @Nullable
    Part attribute(MappedField field) {
        AttributeKind kind = field.attribute().kind();
        if (kind != AttributeKind.COLUMN && kind != AttributeKind.COLUMN_PROPERTY) {
            return null;
        }
        ColumnModel column = field.attribute().column();
        TypeMirror type = types().box(field.type());
        boolean canBeNull = column == null || column.isNullable();
        String code = Part.METAMODEL + "." + field.name() + ".of(self)";
        return Part.of(
                code, types().source(type), canBeNull && !field.attribute().isPrimitive());
    }
}
