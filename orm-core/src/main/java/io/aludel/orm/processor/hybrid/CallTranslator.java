package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.hybrid.Part.Kind;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Names;
import io.aludel.orm.processor.write.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Translates calls: of getters and other hybrids of the object itself, of static methods, and of methods of values. */
final class CallTranslator {

    private final HybridTarget target;
    private final SourceNames names;
    private final ExpressionTranslator expressions;
    private final Map<String, Boolean> used;

    CallTranslator(
            HybridTarget target, SourceNames names, ExpressionTranslator expressions, Map<String, Boolean> used) {
        this.target = target;
        this.names = names;
        this.expressions = expressions;
        this.used = used;
    }

    Part translate(MethodInvocationTree call, Map<String, Part> variables) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            String receiver = select.getExpression().toString();
            if (receiver.equals("this") || receiver.equals("super")) {
                return own(name, call, variables);
            }
            TypeElement type = isValue(select.getExpression(), variables) ? null : names.type(receiver);
            return type == null
                    ? onValue(select.getExpression(), name, call, variables)
                    : StaticCalls.translate(
                            type.getQualifiedName().toString(), name, arguments(call, variables), call, expressions);
        }
        return own(call.getMethodSelect().toString(), call, variables);
    }

    private boolean isValue(ExpressionTree receiver, Map<String, Part> variables) {
        return !(receiver instanceof IdentifierTree || receiver instanceof MemberSelectTree)
                || variables.containsKey(receiver.toString())
                || target.field(receiver.toString()) != null;
    }

    private List<Part> arguments(MethodInvocationTree call, Map<String, Part> variables) {
        List<Part> parts = new ArrayList<>();
        for (ExpressionTree argument : call.getArguments()) {
            parts.add(expressions.translate(argument, variables));
        }
        return parts;
    }

    // ---- the object's own methods

    private Part own(String name, MethodInvocationTree call, Map<String, Part> variables) {
        HybridModel hybrid = target.called(name, call.getArguments().size());
        if (hybrid != null) {
            used.put(hybrid.name(), true);
            return hybrid(hybrid, arguments(call, variables));
        }
        if (call.getArguments().isEmpty()) {
            Part attribute = getter(name, call);
            if (attribute != null) {
                return attribute;
            }
        }
        throw new NoSqlForm(
                call,
                "the call \"" + call
                        + "\", which is neither a plain getter nor a hybrid (annotate it with @HybridProperty),");
    }

    private static Part hybrid(HybridModel hybrid, List<Part> arguments) {
        if (arguments.isEmpty()) {
            return Part.of(Part.METAMODEL + "." + hybrid.name() + ".of(self)", hybrid.javaType(), true);
        }
        StringBuilder code = new StringBuilder(Part.METAMODEL + "." + hybrid.name() + "(self");
        arguments.forEach(argument -> code.append(", ").append(argument.code()));
        return Part.of(code + ")", hybrid.javaType(), true);
    }

    /** A getter that only returns its field stands for the attribute; one that Lombok will write goes by its name. */
    private @Nullable Part getter(String name, Tree tree) {
        for (ExecutableElement method :
                ElementFilter.methodsIn(target.types().elements().getAllMembers(target.element()))) {
            if (method.getSimpleName().contentEquals(name)
                    && method.getParameters().isEmpty()
                    && !method.getEnclosingElement().toString().equals("java.lang.Object")) {
                String field = target.returnedField(method);
                return field == null ? null : expressions.attribute(field, tree);
            }
        }
        return expressions.attribute(Names.property(name), tree);
    }

    // ---- methods of values

    private Part onValue(ExpressionTree receiver, String name, MethodInvocationTree call, Map<String, Part> variables) {
        MappedField field = target.field(receiver.toString().replaceFirst("^this\\.", ""));
        if (field != null
                && field.attribute().embedded() != null
                && call.getArguments().isEmpty()) {
            Part component = target.component(field, name);
            if (component != null) {
                return component;
            }
        }
        Part value = expressions.translate(receiver, variables);
        List<Part> arguments = arguments(call, variables);
        if (name.equals("equals") && arguments.size() == 1) {
            Part other = arguments.get(0);
            return other.is(Kind.NULL)
                    ? ExpressionTranslator.isNull(value, true, call)
                    : ExpressionTranslator.equal(value, other, true);
        }
        Part result = switch (value.kind()) {
            case STRING -> StringCalls.translate(value, name, arguments, call, expressions);
            case NUMBER -> number(value, name, arguments, call);
            case TEMPORAL -> temporal(value, name, arguments);
            case BOOLEAN -> name.equals("booleanValue") ? value : null;
            default -> null;
        };
        if (result == null) {
            throw new NoSqlForm(call, "the call of \"" + name + "\" on a " + simple(value.type()));
        }
        return result;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private @Nullable Part number(Part value, String name, List<Part> arguments, Tree call) {
        if (arguments.isEmpty()) {
            return switch (name) {
                case "intValue", "longValue", "doubleValue", "floatValue", "shortValue" ->
                    StaticCalls.cast(value, name.substring(0, name.length() - "Value".length()));
                case "negate" -> Part.of(value.code() + ".negated()", value.type(), value.canBeNull());
                case "abs" -> Part.of(value.code() + ".abs()", value.type(), value.canBeNull());
                case "signum" ->
                    Part.viewed(
                            Part.SQL + ".function(\"sign\", java.lang.Integer.class, " + value.code() + ")",
                            "java.lang.Integer",
                            value.canBeNull());
                default -> null;
            };
        }
        String operation = Map.of("add", "plus", "subtract", "minus", "multiply", "times", "remainder", "remainder")
                .get(name);
        boolean isBig = value.type().startsWith("java.math.");
        return isBig && operation != null && arguments.size() == 1
                ? expressions.arithmetic(operation, value, arguments.get(0), call)
                : null;
    }

    private static @Nullable Part temporal(Part value, String name, List<Part> arguments) {
        if (arguments.size() == 1) {
            return switch (name) {
                case "isBefore" -> ExpressionTranslator.compared(value, "LT", arguments.get(0));
                case "isAfter" -> ExpressionTranslator.compared(value, "GT", arguments.get(0));
                case "isEqual" -> ExpressionTranslator.compared(value, "EQ", arguments.get(0));
                default -> null;
            };
        }
        String field = Map.of(
                        "getYear", "year",
                        "getMonthValue", "month",
                        "getDayOfMonth", "day",
                        "getHour", "hour",
                        "getMinute", "minute",
                        "getSecond", "second")
                .get(name);
        if (field != null) {
            return Part.of(value.code() + "." + field + "()", "java.lang.Integer", value.canBeNull());
        }
        return name.equals("toLocalDate")
                ? Part.of(value.code() + ".date()", "java.time.LocalDate", value.canBeNull())
                : null;
    }

    // ---- a.compareTo(b) < 0

    /** The call of compareTo that an operator compares with zero, or null. */
    static @Nullable MethodInvocationTree comparison(BinaryTree tree) {
        boolean withZero = tree.getRightOperand() instanceof LiteralTree literal
                && Integer.valueOf(0).equals(literal.getValue());
        return withZero
                        && tree.getLeftOperand() instanceof MethodInvocationTree call
                        && call.getArguments().size() == 1
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("compareTo")
                ? call
                : null;
    }

    Part compareTo(MethodInvocationTree call, String operator, Map<String, Part> variables) {
        Part left = expressions.translate(((MemberSelectTree) call.getMethodSelect()).getExpression(), variables);
        Part right = expressions.translate(call.getArguments().get(0), variables);
        return ExpressionTranslator.compared(left, operator, right);
    }

    /** {@code new BigDecimal("1.5")} is a constant; nothing else is made in SQL. */
    Part made(NewClassTree tree, Map<String, Part> variables) {
        TypeElement type = names.type(tree.getIdentifier().toString());
        if (type != null
                && type.getQualifiedName().contentEquals("java.math.BigDecimal")
                && tree.getArguments().size() == 1
                && tree.getArguments().get(0) instanceof LiteralTree literal
                && literal.getValue() instanceof String text) {
            return Part.constant("new java.math.BigDecimal(" + Source.literal(text) + ")", "java.math.BigDecimal");
        }
        throw new NoSqlForm(tree, "\"" + tree + "\"");
    }
}
