package io.aludel.orm.processor.hybrid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A translated expression.
 *
 * @param code Java code that answers an SQL expression with the operators of its kind
 * @param type the boxed Java type as source
 * @param canBeNull whether the value may be NULL
 * @param constant the value as a Java expression where it is a constant, else null
 */
record Part(
        String code,
        Kind kind,
        String type,
        boolean canBeNull,
        @Nullable String constant) {

    /** Placeholders in generated code: each metamodel that it is written into fills them in. */
    static final String SQL = "\u0001S";

    static final String HYBRIDS = "\u0001H";
    static final String METAMODEL = "\u0001M";

    /** What can be done with a value. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        TEMPORAL,
        OTHER,
        NULL
    }

    private static final List<String> WIDTH = List.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.lang.Float",
            "java.lang.Double");
    private static final Set<String> TEMPORALS = Set.of(
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Instant");
    private static final Map<String, Kind> KINDS =
            Map.of("java.lang.String", Kind.STRING, "java.lang.Boolean", Kind.BOOLEAN);
    private static final Map<Kind, String> VIEWS =
            Map.of(Kind.STRING, "string", Kind.NUMBER, "number", Kind.BOOLEAN, "condition", Kind.TEMPORAL, "temporal");

    static Kind kind(String type) {
        if (WIDTH.contains(type)) {
            return Kind.NUMBER;
        }
        return TEMPORALS.contains(type) ? Kind.TEMPORAL : KINDS.getOrDefault(type, Kind.OTHER);
    }

    static Part of(String code, String type, boolean canBeNull) {
        return new Part(code, kind(type), type, canBeNull, null);
    }

    /** An expression of which only the type of its values is known, made one with the operators of its kind. */
    static Part viewed(String code, String type, boolean canBeNull) {
        String view = VIEWS.get(kind(type));
        return of(view == null ? code : SQL + "." + view + "(" + code + ")", type, canBeNull);
    }

    static Part condition(String code) {
        return of(code, "java.lang.Boolean", false);
    }

    static Part constant(String java, String type) {
        Part viewed = viewed(SQL + ".literal(" + java + ")", type, false);
        return new Part(viewed.code, viewed.kind, type, false, java);
    }

    static Part nothing() {
        return new Part("", Kind.NULL, "java.lang.Object", true, null);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWhole() {
        return kind == Kind.NUMBER && WIDTH.indexOf(type) <= 3;
    }

    /** The type that Java's arithmetic on both has. */
    static String wider(Part one, Part other) {
        int width = Math.max(Math.max(WIDTH.indexOf(one.type), WIDTH.indexOf(other.type)), 2);
        return WIDTH.get(width);
    }
}
