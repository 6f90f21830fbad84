package io.aludel.orm.processor.write;

import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.Storage;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Chooses the type of a metamodel attribute and the factory call that makes it. */
final class AttributeTypes {

    /** What an attribute's values can be asked in a statement. */
    enum Capability {
        STRING,
        NUMBER,
        TEMPORAL,
        BOOLEAN,
        COMPARABLE,
        VALUE
    }

    static final String MAPPING = "io.aludel.orm.mapping.";

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger");
    private static final Set<String> TEMPORALS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Instant");
    private static final Map<Capability, String> TYPES = Map.of(
            Capability.STRING, "StringAttribute",
            Capability.NUMBER, "NumberAttribute",
            Capability.TEMPORAL, "TemporalAttribute",
            Capability.BOOLEAN, "BooleanAttribute",
            Capability.COMPARABLE, "ComparableAttribute",
            Capability.VALUE, "ValueAttribute");

    private final JavaTypes types;

    AttributeTypes(JavaTypes types) {
        this.types = types;
    }

    Capability capability(TypeMirror type) {
        Capability known = capability(types.rawName(types.box(type)));
        return known == Capability.COMPARABLE && !types.isSubtype(types.box(type), "java.lang.Comparable")
                ? Capability.VALUE
                : known;
    }

    /** By the name of a boxed type; whether an unknown one is comparable is left open. */
    static Capability capability(String name) {
        if (name.equals("java.lang.String")) {
            return Capability.STRING;
        }
        if (name.equals("java.lang.Boolean")) {
            return Capability.BOOLEAN;
        }
        if (NUMBERS.contains(name)) {
            return Capability.NUMBER;
        }
        if (TEMPORALS.contains(name)) {
            return Capability.TEMPORAL;
        }
        return name.endsWith("[]") ? Capability.VALUE : Capability.COMPARABLE;
    }

    /** One constant of the metamodel. */
    String constant(MappedField field, int index, String entity, String packageName, Source source) {
        String start = "(" + entity + ".class, " + Source.literal(field.name()) + ", " + index;
        return switch (field.attribute().kind()) {
            case COLUMN, COLUMN_PROPERTY -> column(field, start, entity, packageName, source);
            case EMBEDDED -> typed("EmbeddedAttribute", "embedded", start, entity, field.type(), packageName, source);
            case REFERENCE ->
                typed("ReferenceAttribute", "reference", start, entity, target(field), packageName, source);
            case COLLECTION ->
                typed("CollectionAttribute", "collection", start, entity, target(field), packageName, source);
            case MAP -> map(field, start, entity, packageName, source);
        };
    }

    private String column(MappedField field, String start, String entity, String packageName, Source source) {
        ColumnModel column = field.attribute().column();
        boolean isPlain = column == null
                || column.storage() == Storage.PLAIN
                || column.storage() == Storage.ENUM_NAME
                || column.storage() == Storage.ENUM_ORDINAL;
        boolean isVisible = isVisible(field.type(), packageName);
        Capability capability = isPlain && isVisible ? capability(field.type()) : Capability.VALUE;
        String type = source.type(MAPPING + TYPES.get(capability));
        String factory = source.type(MAPPING + "Attributes") + "." + factory(capability) + start;
        if (capability == Capability.STRING || capability == Capability.BOOLEAN) {
            return type + "<" + entity + "> " + field.name() + " = " + factory + ")";
        }
        String value = isVisible ? typeName(types.box(field.type()), source) : "Object";
        String literal = isVisible ? classLiteral(types.box(field.type()), source) : "Object.class";
        return type + "<" + entity + ", " + value + "> " + field.name() + " = " + factory + ", " + literal + ")";
    }

    // "boolean" is no name for a method.
    private static String factory(Capability capability) {
        return capability == Capability.BOOLEAN ? "bool" : capability.name().toLowerCase(Locale.ROOT);
    }

    private String typed(
            String type,
            String factory,
            String start,
            String entity,
            @Nullable TypeMirror value,
            String packageName,
            Source source) {
        boolean isVisible = value != null && isVisible(value, packageName);
        String name = isVisible ? typeName(value, source) : "Object";
        String literal = isVisible ? classLiteral(value, source) : "Object.class";
        String attribute = start.substring(start.indexOf('"') + 1, start.lastIndexOf('"'));
        return source.type(MAPPING + type) + "<" + entity + ", " + name + "> " + attribute + " = "
                + source.type(MAPPING + "Attributes") + "." + factory + start + ", " + literal + ")";
    }

    private String map(MappedField field, String start, String entity, String packageName, Source source) {
        TypeMirror key = types.argument(field.type(), 0);
        TypeMirror value = target(field);
        boolean isVisible =
                key != null && value != null && isVisible(key, packageName) && isVisible(value, packageName);
        String arguments = isVisible ? typeName(key, source) + ", " + typeName(value, source) : "Object, Object";
        String literals = isVisible
                ? classLiteral(key, source) + ", " + classLiteral(value, source)
                : "Object.class, Object.class";
        return source.type(MAPPING + "MapAttribute") + "<" + entity + ", " + arguments + "> " + field.name() + " = "
                + source.type(MAPPING + "Attributes") + ".map" + start + ", " + literals + ")";
    }

    private @Nullable TypeMirror target(MappedField field) {
        String target = field.attribute().relationship() == null
                ? ""
                : field.attribute().relationship().target();
        TypeElement element = types.elements().getTypeElement(target.replace('$', '.'));
        return element == null ? null : types.types().erasure(element.asType());
    }

    private String typeName(TypeMirror type, Source source) {
        if (type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty()) {
            return source.type(types.source(type));
        }
        return types.source(type);
    }

    private String classLiteral(TypeMirror type, Source source) {
        return typeName(types.types().erasure(type), source) + ".class";
    }

    /** Whether a class in the given package may name a type. */
    boolean isVisible(TypeMirror type, String packageName) {
        if (type instanceof ArrayType array) {
            return isVisible(array.getComponentType(), packageName);
        }
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        boolean isNear = types.elements()
                .getPackageOf(declared.asElement())
                .getQualifiedName()
                .contentEquals(packageName);
        for (Element e = declared.asElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            Set<Modifier> modifiers = e.getModifiers();
            if (modifiers.contains(Modifier.PRIVATE) || !isNear && !modifiers.contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return declared.getTypeArguments().stream().allMatch(argument -> isVisible(argument, packageName));
    }
}
