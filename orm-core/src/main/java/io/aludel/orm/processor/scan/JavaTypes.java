package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Entity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Answers questions about Java types: what they are to a mapping, and how class files and sources write them. */
public final class JavaTypes {

    private static final Map<TypeKind, String> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, "Z",
            TypeKind.BYTE, "B",
            TypeKind.SHORT, "S",
            TypeKind.INT, "I",
            TypeKind.LONG, "J",
            TypeKind.CHAR, "C",
            TypeKind.FLOAT, "F",
            TypeKind.DOUBLE, "D",
            TypeKind.VOID, "V");
    private static final Set<String> BASIC = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Character",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Instant",
            "java.time.Duration",
            "byte[]");
    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet");
    private static final String MAP = "java.util.Map";

    private final Elements elements;
    private final Types types;
    private final Set<Element> sources = new HashSet<>();

    public JavaTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    public Elements elements() {
        return elements;
    }

    public Types types() {
        return types;
    }

    /** Takes note of classes that are being compiled. */
    public void addSources(Set<? extends Element> roots) {
        sources.addAll(roots);
    }

    /** Whether an element is being compiled, so that a message can point at it. */
    public boolean isSource(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outermost = outermost.getEnclosingElement();
        }
        return sources.contains(outermost);
    }

    /** The type's JVM descriptor after erasure. */
    public String descriptor(TypeMirror type) {
        String primitive = PRIMITIVES.get(type.getKind());
        if (primitive != null) {
            return primitive;
        }
        if (type instanceof ArrayType array) {
            return "[" + descriptor(array.getComponentType());
        }
        TypeMirror erased = types.erasure(type);
        if (erased instanceof DeclaredType declared) {
            return "L" + binaryName(declared.asElement()).replace('.', '/') + ";";
        }
        return erased instanceof ArrayType ? descriptor(erased) : "Ljava/lang/Object;";
    }

    public String descriptor(ExecutableElement method) {
        return method.getParameters().stream()
                        .map(parameter -> descriptor(parameter.asType()))
                        .collect(Collectors.joining("", "(", ")"))
                + descriptor(method.getReturnType());
    }

    public String binaryName(Element type) {
        return elements.getBinaryName((TypeElement) type).toString();
    }

    /** The type as source code writes it, without annotations. */
    public String source(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return source(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            return declared.getTypeArguments().isEmpty()
                    ? name
                    : name
                            + declared.getTypeArguments().stream()
                                    .map(this::source)
                                    .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null
                    ? "? extends " + source(wildcard.getExtendsBound())
                    : wildcard.getSuperBound() != null ? "? super " + source(wildcard.getSuperBound()) : "?";
        }
        if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        return type.getKind() == TypeKind.TYPEVAR ? source(types.erasure(type)) : "java.lang.Object";
    }

    /** As {@link #source}, with the box of a primitive. */
    public String boxed(TypeMirror type) {
        return source(box(type));
    }

    public TypeMirror box(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
                : type;
    }

    /** The qualified name of the erased type, {@code byte[]} and the like included. */
    public String rawName(TypeMirror type) {
        return source(types.erasure(type));
    }

    public boolean isBasic(TypeMirror type) {
        if (type instanceof ArrayType array
                && !array.getComponentType().getKind().isPrimitive()) {
            return isBasic(array.getComponentType());
        }
        return type.getKind().isPrimitive() || isEnum(type) || BASIC.contains(rawName(type));
    }

    public boolean isEnum(TypeMirror type) {
        TypeElement element = element(type);
        return element != null && element.getKind() == ElementKind.ENUM;
    }

    public boolean isEntity(TypeMirror type) {
        TypeElement element = element(type);
        return element != null && Mark.has(element, Entity.class);
    }

    public boolean isEmbeddable(TypeMirror type) {
        TypeElement element = element(type);
        return element != null && Mark.has(element, Embeddable.class);
    }

    public boolean isCollection(TypeMirror type) {
        return COLLECTIONS.contains(rawName(type));
    }

    public boolean isMap(TypeMirror type) {
        return MAP.equals(rawName(type));
    }

    /** Whether a type is some collection or map, of whatever class. */
    public boolean isContainer(TypeMirror type) {
        return isSubtype(type, "java.util.Collection") || isSubtype(type, MAP);
    }

    public boolean isSubtype(TypeMirror type, String superName) {
        TypeElement superType = elements.getTypeElement(superName);
        return superType != null
                && type.getKind() == TypeKind.DECLARED
                && types.isSubtype(types.erasure(type), types.erasure(superType.asType()));
    }

    public boolean isWholeNumber(TypeMirror type) {
        return Set.of("int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short")
                .contains(rawName(type));
    }

    /** The type argument at a position, a wildcard's bound for a wildcard; null for a raw type. */
    public @Nullable TypeMirror argument(TypeMirror type, int index) {
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().size() <= index) {
            return null;
        }
        TypeMirror argument = declared.getTypeArguments().get(index);
        return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
    }

    public @Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** Whether a type, or a type it is made of, cannot be resolved yet: another processor may still generate it. */
    public boolean isUnresolved(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isUnresolved(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(this::isUnresolved);
    }
}
