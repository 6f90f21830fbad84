package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the types and constants that names in one source file mean. */
final class SourceNames {

    private final Elements elements;
    private final TypeElement owner;
    private final CompilationUnitTree unit;

    SourceNames(Elements elements, TypeElement owner, CompilationUnitTree unit) {
        this.elements = elements;
        this.owner = owner;
        this.unit = unit;
    }

    @Nullable
    TypeElement type(String name) {
        if (!name.matches("[\\w.$]+")) {
            return null;
        }
        for (String candidate : candidates(name)) {
            TypeElement found = elements.getTypeElement(candidate);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private List<String> candidates(String name) {
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        List<String> candidates = new ArrayList<>();
        for (TypeElement type : enclosingAndAbove()) {
            candidates.add(type.getQualifiedName() + "." + name);
        }
        for (ImportTree imported : unit.getImports()) {
            String text = imported.getQualifiedIdentifier().toString();
            if (!imported.isStatic() && text.endsWith("." + first)) {
                candidates.add(text + name.substring(first.length()));
            }
        }
        String home = elements.getPackageOf(owner).getQualifiedName().toString();
        candidates.add(home.isEmpty() ? name : home + "." + name);
        candidates.add("java.lang." + name);
        for (ImportTree imported : unit.getImports()) {
            String text = imported.getQualifiedIdentifier().toString();
            if (!imported.isStatic() && text.endsWith(".*")) {
                candidates.add(text.substring(0, text.length() - 1) + name);
            }
        }
        candidates.add(name);
        return candidates;
    }

    private List<TypeElement> enclosingAndAbove() {
        List<TypeElement> types = new ArrayList<>();
        for (Element e = owner; e instanceof TypeElement type; e = e.getEnclosingElement()) {
            types.add(type);
            for (TypeElement above = above(type); above != null; above = above(above)) {
                types.add(above);
            }
        }
        return types;
    }

    private static @Nullable TypeElement above(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** A static field that a simple name means: of the class, its superclasses or enclosing classes, or imported. */
    @Nullable
    VariableElement constant(String name) {
        for (TypeElement type : enclosingAndAbove()) {
            VariableElement found = constant(type, name);
            if (found != null) {
                return found;
            }
        }
        for (ImportTree imported : unit.getImports()) {
            String text = imported.getQualifiedIdentifier().toString();
            int dot = text.lastIndexOf('.');
            String member = text.substring(dot + 1);
            if (imported.isStatic() && (member.equals(name) || member.equals("*"))) {
                TypeElement type = elements.getTypeElement(text.substring(0, dot));
                VariableElement found = type == null ? null : constant(type, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static @Nullable VariableElement constant(TypeElement type, String name) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)
                    && field.getModifiers().contains(javax.lang.model.element.Modifier.STATIC)) {
                return field;
            }
        }
        return null;
    }
}
