package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.Tree;
import io.aludel.orm.processor.hybrid.Part.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Translates calls of static methods of the JDK. */
final class StaticCalls {

    private StaticCalls() {}

    static Part translate(String type, String name, List<Part> arguments, Tree call, ExpressionTranslator expressions) {
        Part result = switch (type) {
            case "java.lang.Math", "java.lang.StrictMath" -> math(name, arguments);
            case "java.util.Objects" -> objects(name, arguments, call, expressions);
            case "java.lang.String" -> name.equals("valueOf") && arguments.size() == 1 ? text(arguments.get(0)) : null;
            case "java.time.LocalDate" ->
                name.equals("now") && arguments.isEmpty() ? Part.of(Part.SQL + ".currentDate()", type, false) : null;
            case "java.math.BigDecimal", "java.math.BigInteger" -> big(type, name, arguments);
            case "java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Boolean" ->
                box(type, name, arguments);
            default -> null;
        };
        if (result == null) {
            throw new NoSqlForm(call, "the call of " + type.substring(type.lastIndexOf('.') + 1) + "." + name);
        }
        return result;
    }

    private static @Nullable Part math(String name, List<Part> arguments) {
        if (!arguments.stream().allMatch(argument -> argument.is(Kind.NUMBER))) {
            return null;
        }
        Part first = arguments.get(0);
        if (arguments.size() == 2) {
            Part second = arguments.get(1);
            String type = Part.wider(first, second);
            return switch (name) {
                case "max" -> function("greatest", type, first, second);
                case "min" -> function("least", type, first, second);
                case "pow" -> function("power", "java.lang.Double", first, second);
                default -> null;
            };
        }
        return switch (name) {
            case "abs" -> Part.of(first.code() + ".abs()", first.type(), first.canBeNull());
            case "floor" -> function("floor", "java.lang.Double", first);
            case "ceil" -> function("ceiling", "java.lang.Double", first);
            case "sqrt" -> function("sqrt", "java.lang.Double", first);
            default -> null;
        };
    }

    static Part function(String name, String type, Part... arguments) {
        StringBuilder code = new StringBuilder(Part.SQL + ".function(\"" + name + "\", " + type + ".class");
        boolean canBeNull = false;
        for (Part argument : arguments) {
            code.append(", ").append(argument.code());
            canBeNull |= argument.canBeNull();
        }
        return Part.viewed(code + ")", type, canBeNull);
    }

    private static @Nullable Part objects(
            String name, List<Part> arguments, Tree call, ExpressionTranslator expressions) {
        Part first = arguments.isEmpty() ? Part.nothing() : arguments.get(0);
        if (arguments.size() == 1) {
            return switch (name) {
                case "isNull" -> ExpressionTranslator.isNull(first, true, call);
                case "nonNull" -> ExpressionTranslator.isNull(first, false, call);
                case "requireNonNull" -> first;
                default -> null;
            };
        }
        if (arguments.size() != 2) {
            return null;
        }
        Part second = arguments.get(1);
        if (name.equals("requireNonNullElse") && first.kind() == second.kind()) {
            return Part.viewed(
                    Part.SQL + ".coalesce(" + first.code() + ", " + second.code() + ")",
                    first.type(),
                    second.canBeNull());
        }
        if (!name.equals("equals")) {
            return null;
        }
        if (first.is(Kind.NULL) || second.is(Kind.NULL)) {
            return ExpressionTranslator.isNull(first.is(Kind.NULL) ? second : first, true, call);
        }
        return ExpressionTranslator.equal(first, second, true);
    }

    static Part text(Part value) {
        return value.is(Kind.STRING)
                ? value
                : Part.of(Part.HYBRIDS + ".text(" + value.code() + ")", "java.lang.String", value.canBeNull());
    }

    private static @Nullable Part big(String type, String name, List<Part> arguments) {
        if (!name.equals("valueOf")
                || arguments.size() != 1
                || !arguments.get(0).is(Kind.NUMBER)) {
            return null;
        }
        Part argument = arguments.get(0);
        return argument.constant() != null
                ? Part.constant(type + ".valueOf(" + argument.constant() + ")", type)
                : Part.of(
                        Part.HYBRIDS + ".cast(" + argument.code() + ", " + type + ".class)",
                        type,
                        argument.canBeNull());
    }

    private static @Nullable Part box(String type, String name, List<Part> arguments) {
        return name.equals("valueOf")
                        && arguments.size() == 1
                        && arguments.get(0).type().equals(type)
                ? arguments.get(0)
                : null;
    }

    /** A number as another primitive; those that lose digits are refused by the caller's type. */
    static Part cast(Part value, String primitive) {
        String type = primitive.equals("int")
                ? "java.lang.Integer"
                : "java.lang." + primitive.substring(0, 1).toUpperCase(Locale.ROOT) + primitive.substring(1);
        return value.type().equals(type)
                ? value
                : Part.of(Part.HYBRIDS + ".cast(" + value.code() + ", " + type + ".class)", type, value.canBeNull());
    }
}
