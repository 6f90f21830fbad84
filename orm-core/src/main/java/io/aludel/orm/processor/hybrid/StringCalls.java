package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.Tree;
import io.aludel.orm.processor.hybrid.Part.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates calls of methods of strings. */
final class StringCalls {

    private static final String TYPE = "java.lang.String";

    private StringCalls() {}

    static @Nullable Part translate(
            Part value, String name, List<Part> arguments, Tree call, ExpressionTranslator expressions) {
        return switch (arguments.size()) {
            case 0 -> plain(value, name);
            case 1 -> withOne(value, name, arguments.get(0), call, expressions);
            case 2 -> withTwo(value, name, arguments.get(0), arguments.get(1));
            default -> null;
        };
    }

    private static @Nullable Part plain(Part value, String name) {
        return switch (name) {
            case "toLowerCase" -> string(value.code() + ".lower()", value);
            case "toUpperCase" -> string(value.code() + ".upper()", value);
            case "trim", "strip" -> string(value.code() + ".trim()", value);
            case "length" -> Part.of(value.code() + ".length()", "java.lang.Integer", value.canBeNull());
            case "isEmpty" -> ExpressionTranslator.compared(value, "EQ", Part.constant("\"\"", TYPE));
            case "isBlank" ->
                ExpressionTranslator.compared(
                        string(value.code() + ".trim()", value), "EQ", Part.constant("\"\"", TYPE));
            case "toString", "intern" -> value;
            default -> null;
        };
    }

    private static Part string(String code, Part value) {
        return Part.of(code, TYPE, value.canBeNull());
    }

    private static @Nullable Part withOne(
            Part value, String name, Part argument, Tree call, ExpressionTranslator expressions) {
        if (name.equals("substring") && argument.is(Kind.NUMBER)) {
            return StaticCalls.function("substring", TYPE, value, oneMore(argument, call, expressions));
        }
        if (!argument.is(Kind.STRING)) {
            return null;
        }
        return switch (name) {
            case "startsWith", "endsWith", "contains" ->
                Part.condition(value.code() + "." + name + "("
                        + (argument.constant() != null ? argument.constant() : argument.code()) + ")");
            case "concat" -> expressions.concat(value, argument, call);
            case "equalsIgnoreCase" ->
                ExpressionTranslator.equal(
                        string(value.code() + ".lower()", value), string(argument.code() + ".lower()", argument), true);
            default -> null;
        };
    }

    private static @Nullable Part withTwo(Part value, String name, Part first, Part second) {
        if (name.equals("replace") && first.is(Kind.STRING) && second.is(Kind.STRING)) {
            return StaticCalls.function("replace", TYPE, value, first, second);
        }
        if (name.equals("substring") && first.constant() != null && second.constant() != null) {
            Part start = Part.constant("1 + " + first.constant(), "java.lang.Integer");
            Part length = Part.constant(second.constant() + " - " + first.constant(), "java.lang.Integer");
            return StaticCalls.function("substring", TYPE, value, start, length);
        }
        if (name.equals("substring") && first.is(Kind.NUMBER) && second.is(Kind.NUMBER)) {
            Part start = Part.of(
                    Part.HYBRIDS + ".plus(" + first.code() + ", " + Part.SQL + ".literal(1), java.lang.Integer.class)",
                    "java.lang.Integer",
                    first.canBeNull());
            Part length = Part.of(
                    Part.HYBRIDS + ".minus(" + second.code() + ", " + first.code() + ", java.lang.Integer.class)",
                    "java.lang.Integer",
                    second.canBeNull());
            return StaticCalls.function("substring", TYPE, value, start, length);
        }
        return null;
    }

    private static Part oneMore(Part index, Tree call, ExpressionTranslator expressions) {
        return index.constant() != null
                ? Part.constant("1 + " + index.constant(), "java.lang.Integer")
                : expressions.arithmetic("plus", index, Part.constant("1", "java.lang.Integer"), call);
    }
}
