package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.aludel.orm.processor.hybrid.Part.Kind;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.write.Source;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Translates operators, names and constants; calls are {@link CallTranslator}'s. */
final class ExpressionTranslator {

    private final HybridTarget target;
    private final SourceNames names;
    private final CallTranslator calls;

    ExpressionTranslator(HybridTarget target, SourceNames names, Map<String, Boolean> used) {
        this.target = target;
        this.names = names;
        this.calls = new CallTranslator(target, names, this, used);
    }

    HybridTarget target() {
        return target;
    }

    Part translate(ExpressionTree tree, Map<String, Part> variables) {
        if (tree instanceof ParenthesizedTree inner) {
            return translate(inner.getExpression(), variables);
        }
        if (tree instanceof LiteralTree literal) {
            return literal(literal);
        }
        if (tree instanceof IdentifierTree name) {
            return name(name, variables);
        }
        if (tree instanceof MemberSelectTree member) {
            return member(member, variables);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return choice(
                    condition(choice.getCondition(), variables),
                    translate(choice.getTrueExpression(), variables),
                    translate(choice.getFalseExpression(), variables),
                    choice);
        }
        if (tree instanceof UnaryTree unary) {
            return unary(unary, variables);
        }
        if (tree instanceof BinaryTree binary) {
            return binary(binary, variables);
        }
        if (tree instanceof TypeCastTree cast) {
            return cast(cast, variables);
        }
        if (tree instanceof MethodInvocationTree call) {
            return calls.translate(call, variables);
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return new SwitchTranslator(target, this)
                    .translate(
                            choice,
                            choice.getExpression(),
                            choice.getCases(),
                            variables,
                            (statements, end) -> new BodyTranslator(this).yielded(statements, variables, end),
                            null);
        }
        if (tree instanceof NewClassTree made) {
            return calls.made(made, variables);
        }
        throw new NoSqlForm(tree, "\"" + tree + "\"");
    }

    Part condition(ExpressionTree tree, Map<String, Part> variables) {
        Part part = translate(tree, variables);
        if (!part.is(Kind.BOOLEAN)) {
            throw new NoSqlForm(tree, "a condition that is no boolean");
        }
        return part;
    }

    // ---- constants and names

    private static Part literal(LiteralTree literal) {
        Object value = literal.getValue();
        return switch (literal.getKind()) {
            case NULL_LITERAL -> Part.nothing();
            case STRING_LITERAL -> Part.constant(Source.literal((String) value), "java.lang.String");
            case CHAR_LITERAL -> Part.constant(Source.literal(String.valueOf(value)), "java.lang.String");
            case BOOLEAN_LITERAL -> Part.constant(String.valueOf(value), "java.lang.Boolean");
            case INT_LITERAL -> Part.constant(String.valueOf(value), "java.lang.Integer");
            case LONG_LITERAL -> Part.constant(value + "L", "java.lang.Long");
            case FLOAT_LITERAL -> Part.constant(value + "f", "java.lang.Float");
            default -> Part.constant(value + "d", "java.lang.Double");
        };
    }

    private Part name(IdentifierTree tree, Map<String, Part> variables) {
        String name = tree.getName().toString();
        Part variable = variables.get(name);
        if (variable != null) {
            return variable;
        }
        Part attribute = attribute(name, tree);
        if (attribute != null) {
            return attribute;
        }
        VariableElement constant = names.constant(name);
        if (constant != null) {
            return constant(constant, tree);
        }
        throw new NoSqlForm(tree, "\"" + name + "\", which is no attribute,");
    }

    private Part member(MemberSelectTree tree, Map<String, Part> variables) {
        String name = tree.getIdentifier().toString();
        String qualifier = tree.getExpression().toString();
        if (qualifier.equals("this") || qualifier.equals("super")) {
            Part attribute = attribute(name, tree);
            if (attribute != null) {
                return attribute;
            }
        }
        TypeElement type =
                variables.containsKey(qualifier) || target.field(qualifier) != null ? null : names.type(qualifier);
        VariableElement constant = type == null ? null : SourceNames.constant(type, name);
        if (constant != null) {
            return constant(constant, tree);
        }
        MappedField field = target.field(qualifier.replaceFirst("^this\\.", ""));
        if (field != null && field.attribute().relationship() != null) {
            throw relationship(field, tree);
        }
        throw new NoSqlForm(tree, "\"" + tree + "\"");
    }

    @Nullable
    Part attribute(String name, Tree tree) {
        MappedField field = target.field(name);
        if (field == null) {
            return null;
        }
        Part part = target.attribute(field);
        if (part == null) {
            throw relationship(field, tree);
        }
        return part;
    }

    private static NoSqlForm relationship(MappedField field, Tree tree) {
        return new NoSqlForm(
                tree,
                field.attribute().relationship() != null
                        ? "the relationship " + field.name() + ", which needs a join or a subquery,"
                        : "the embedded value " + field.name());
    }

    Part constant(VariableElement field, Tree tree) {
        String type = target.types().boxed(field.asType());
        Object value = field.getConstantValue();
        if (value != null) {
            return value instanceof String text
                    ? Part.constant(Source.literal(text), type)
                    : value instanceof Character character
                            ? Part.constant(Source.literal(character.toString()), "java.lang.String")
                            : Part.constant(suffixed(value), type);
        }
        String name = ((TypeElement) field.getEnclosingElement()).getQualifiedName() + "." + field.getSimpleName();
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return new Part(Part.SQL + ".value(" + name + ")", Kind.OTHER, type, false, name);
        }
        boolean isFixed = field.getModifiers().contains(Modifier.FINAL);
        if (!isFixed || !target.canRead(field)) {
            throw new NoSqlForm(
                    tree,
                    isFixed
                            ? "the constant " + field.getSimpleName() + ", which the metamodel cannot read,"
                            : "the variable " + field.getSimpleName());
        }
        Part viewed = Part.viewed(Part.SQL + ".value(" + name + ")", type, false);
        return new Part(viewed.code(), viewed.kind(), type, false, name);
    }

    private static String suffixed(Object value) {
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Float) {
            return value + "f";
        }
        return value instanceof Double ? value + "d" : value.toString();
    }

    // ---- operators

    private Part unary(UnaryTree tree, Map<String, Part> variables) {
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return Part.condition(condition(tree.getExpression(), variables).code() + ".not()");
        }
        Part operand = translate(tree.getExpression(), variables);
        if (!operand.is(Kind.NUMBER)
                || tree.getKind() != Tree.Kind.UNARY_MINUS && tree.getKind() != Tree.Kind.UNARY_PLUS) {
            throw new NoSqlForm(tree, "\"" + tree + "\"");
        }
        if (tree.getKind() == Tree.Kind.UNARY_PLUS) {
            return operand;
        }
        return operand.constant() != null
                ? Part.constant("-" + operand.constant(), operand.type())
                : Part.of(operand.code() + ".negated()", operand.type(), operand.canBeNull());
    }

    private Part binary(BinaryTree tree, Map<String, Part> variables) {
        return switch (tree.getKind()) {
            case CONDITIONAL_AND, CONDITIONAL_OR -> {
                String method = tree.getKind() == Tree.Kind.CONDITIONAL_AND ? ".and(" : ".or(";
                yield Part.condition(condition(tree.getLeftOperand(), variables).code() + method
                        + condition(tree.getRightOperand(), variables).code() + ")");
            }
            case EQUAL_TO, NOT_EQUAL_TO -> equality(tree, variables);
            case LESS_THAN -> compared(tree, "LT", variables);
            case LESS_THAN_EQUAL -> compared(tree, "LE", variables);
            case GREATER_THAN -> compared(tree, "GT", variables);
            case GREATER_THAN_EQUAL -> compared(tree, "GE", variables);
            case PLUS -> sum(tree, variables);
            case MINUS -> arithmetic(tree, "minus", variables);
            case MULTIPLY -> arithmetic(tree, "times", variables);
            case DIVIDE -> arithmetic(tree, "divided", variables);
            case REMAINDER -> arithmetic(tree, "remainder", variables);
            default -> throw new NoSqlForm(tree, "\"" + tree + "\"");
        };
    }

    private Part sum(BinaryTree tree, Map<String, Part> variables) {
        Part left = translate(tree.getLeftOperand(), variables);
        Part right = translate(tree.getRightOperand(), variables);
        if (!left.is(Kind.STRING) && !right.is(Kind.STRING)) {
            return arithmetic("plus", left, right, tree);
        }
        return concat(left, right, tree);
    }

    Part concat(Part left, Part right, Tree tree) {
        if (left.is(Kind.NULL) || right.is(Kind.NULL)) {
            throw new NoSqlForm(tree, "\"null\" as part of a string");
        }
        String code = left.is(Kind.STRING)
                ? left.code() + ".concat(" + right.code() + ")"
                : Part.SQL + ".concat(" + left.code() + ", " + right.code() + ")";
        return Part.of(code, "java.lang.String", left.canBeNull() || right.canBeNull());
    }

    private Part arithmetic(BinaryTree tree, String operation, Map<String, Part> variables) {
        return arithmetic(
                operation,
                translate(tree.getLeftOperand(), variables),
                translate(tree.getRightOperand(), variables),
                tree);
    }

    Part arithmetic(String operation, Part left, Part right, Tree tree) {
        if (!left.is(Kind.NUMBER) || !right.is(Kind.NUMBER)) {
            throw new NoSqlForm(tree, "arithmetic on what is no number, \"" + tree + "\",");
        }
        String type = Part.wider(left, right);
        String code =
                Part.HYBRIDS + "." + operation + "(" + left.code() + ", " + right.code() + ", " + type + ".class)";
        return Part.of(code, type, left.canBeNull() || right.canBeNull());
    }

    private Part compared(BinaryTree tree, String operator, Map<String, Part> variables) {
        MethodInvocationTree comparison = CallTranslator.comparison(tree);
        if (comparison != null) {
            return calls.compareTo(comparison, operator, variables);
        }
        Part left = translate(tree.getLeftOperand(), variables);
        Part right = translate(tree.getRightOperand(), variables);
        if (!left.is(Kind.NUMBER) || !right.is(Kind.NUMBER)) {
            throw new NoSqlForm(tree, "a comparison of what is no number, \"" + tree + "\",");
        }
        return compared(left, operator, right);
    }

    static Part compared(Part left, String operator, Part right) {
        return Part.condition(
                Part.HYBRIDS + "." + operator.toLowerCase(Locale.ROOT) + "(" + left.code() + ", " + right.code() + ")");
    }

    private Part equality(BinaryTree tree, Map<String, Part> variables) {
        MethodInvocationTree comparison = CallTranslator.comparison(tree);
        boolean isEqual = tree.getKind() == Tree.Kind.EQUAL_TO;
        if (comparison != null) {
            return calls.compareTo(comparison, isEqual ? "EQ" : "NE", variables);
        }
        Part left = translate(tree.getLeftOperand(), variables);
        Part right = translate(tree.getRightOperand(), variables);
        if (left.is(Kind.NULL) || right.is(Kind.NULL)) {
            return isNull(left.is(Kind.NULL) ? right : left, isEqual, tree);
        }
        boolean isIdentity = !isEnum(left)
                && !isEnum(right)
                && !(left.is(Kind.NUMBER) && right.is(Kind.NUMBER))
                && !(left.is(Kind.BOOLEAN) && right.is(Kind.BOOLEAN));
        if (isIdentity) {
            throw new NoSqlForm(tree, "\"" + tree + "\", which compares identity (use equals or Objects.equals),");
        }
        return equal(left, right, isEqual);
    }

    private boolean isEnum(Part part) {
        TypeElement type = target.types().elements().getTypeElement(part.type());
        return type != null && type.getKind() == ElementKind.ENUM;
    }

    static Part isNull(Part part, boolean isTrue, Tree tree) {
        if (part.is(Kind.NULL)) {
            throw new NoSqlForm(tree, "null compared with null");
        }
        return Part.condition(part.code() + (isTrue ? ".isNull()" : ".isNotNull()"));
    }

    /** Java's equality has two outcomes where SQL's has three, so where NULL may come up it is IS NOT DISTINCT FROM. */
    static Part equal(Part left, Part right, boolean isTrue) {
        boolean canBeNull = left.canBeNull() || right.canBeNull();
        String method = canBeNull ? isTrue ? "same" : "different" : isTrue ? "eq" : "ne";
        return Part.condition(Part.HYBRIDS + "." + method + "(" + left.code() + ", " + right.code() + ")");
    }

    Part choice(Part condition, Part met, Part otherwise, Tree tree) {
        Part typed = met.is(Kind.NULL) ? otherwise : met;
        if (typed.is(Kind.NULL)) {
            throw new NoSqlForm(tree, "a choice between null and null");
        }
        String type =
                met.is(Kind.NUMBER) && otherwise.is(Kind.NUMBER) && !met.type().equals(otherwise.type())
                        ? Part.wider(met, otherwise)
                        : typed.type();
        if (!met.is(Kind.NULL) && !otherwise.is(Kind.NULL) && met.kind() != otherwise.kind()) {
            throw new NoSqlForm(tree, "a choice between values of different types");
        }
        String code = Part.HYBRIDS + ".choice(" + condition.code() + ", " + as(type, met) + ", " + as(type, otherwise)
                + ", " + type + ".class)";
        return Part.viewed(code, type, met.canBeNull() || otherwise.canBeNull());
    }

    private static String as(String type, Part part) {
        if (part.is(Kind.NULL)) {
            return "null";
        }
        boolean isOther = part.is(Kind.NUMBER) && !part.type().equals(type);
        return isOther ? Part.HYBRIDS + ".cast(" + part.code() + ", " + type + ".class)" : part.code();
    }

    private Part cast(TypeCastTree tree, Map<String, Part> variables) {
        Part part = translate(tree.getExpression(), variables);
        String name = tree.getType().toString();
        if (part.is(Kind.NUMBER) && (name.equals("double") || name.equals("float") || name.equals("long"))) {
            String type = "java.lang." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            return Part.of(Part.HYBRIDS + ".cast(" + part.code() + ", " + type + ".class)", type, part.canBeNull());
        }
        throw new NoSqlForm(tree, "the cast \"" + tree + "\"");
    }
}
