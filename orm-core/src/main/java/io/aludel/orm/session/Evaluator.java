package io.aludel.orm.session;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.Between;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.InList;
import io.aludel.orm.sql.IsNull;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.Not;
import io.aludel.orm.sql.Operation;
import io.aludel.orm.sql.Operator;
import io.aludel.orm.sql.Truth;
import io.aludel.orm.sql.View;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says in memory what a database would say about an expression over the attributes of one object. Only what every database
 * says alike is evaluated: no patterns, no order of strings, no functions.
 */
final class Evaluator {
    /** The answer about an attribute that is not loaded. */
    static final Object UNKNOWN = new Object();

    private final DefaultSession session;
    private final EntityMapping mapping;

    Evaluator(DefaultSession session, EntityMapping mapping) {
        this.session = session;
        this.mapping = mapping;
    }

    /** Computes a value of one object: null for SQL's NULL, {@link #UNKNOWN} where an attribute is not loaded. */
    @FunctionalInterface
    interface Value extends BiFunction<InstanceState, Managed, @Nullable Object> {}

    /** How to compute an expression, or null if that cannot be done in memory. */
    @Nullable
    Value compile(Expression<?> expression) {
        if (expression instanceof View<?> view) {
            return compile(view.inner());
        }
        if (expression instanceof Bind<?> bind) {
            return (state, entity) -> bind.value();
        }
        if (expression instanceof Literal<?> literal) {
            return (state, entity) -> literal.value();
        }
        if (expression instanceof Truth truth) {
            return (state, entity) -> truth.isTrue();
        }
        if (expression instanceof ScalarAttribute<?, ?> hybrid && hybrid.isHybrid()) {
            return compile(hybrid.expanded());
        }
        if (expression instanceof EntityExpression<?> attribute) {
            return attribute(attribute);
        }
        if (expression instanceof Operation<?> operation && isWhole(operation.left()) && isWhole(operation.right())) {
            return arithmetic(operation);
        }
        return condition(expression);
    }

    private boolean isWhole(Expression<?> expression) {
        if (expression instanceof View<?> view) {
            return isWhole(view.inner());
        }
        if (expression instanceof Operation<?> operation) {
            return isWhole(operation.left()) && isWhole(operation.right());
        }
        if (expression instanceof Bind<?> bind) {
            return isWhole(bind.value());
        }
        if (expression instanceof Literal<?> literal) {
            return isWhole(literal.value());
        }
        ColumnAttributeMapping attribute = find(expression);
        Class<?> type = attribute == null ? null : attribute.column().type().javaType();
        return type == Integer.class || type == Long.class;
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private @Nullable Value arithmetic(Operation<?> operation) {
        Value left = compile(operation.left());
        Value right = compile(operation.right());
        boolean isKnown = switch (operation.operator()) {
            case PLUS, MINUS, TIMES -> true;
            default -> false;
        };
        if (left == null || right == null || !isKnown) {
            return null;
        }
        return (state, entity) -> computed(operation.operator(), left.apply(state, entity), right.apply(state, entity));
    }

    private static @Nullable Object computed(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        if (left == null || right == null) {
            return null;
        }
        if (!(left instanceof Number one) || !(right instanceof Number other)) {
            return UNKNOWN;
        }
        boolean isShort = left instanceof Integer && right instanceof Integer;
        try {
            long result = switch (operator) {
                case PLUS -> Math.addExact(one.longValue(), other.longValue());
                case MINUS -> Math.subtractExact(one.longValue(), other.longValue());
                default -> Math.multiplyExact(one.longValue(), other.longValue());
            };
            return isShort ? (Object) Math.toIntExact(result) : (Object) result;
        } catch (ArithmeticException e) {
            return UNKNOWN;
        }
    }

    private @Nullable Value condition(Expression<?> expression) {
        if (expression instanceof Comparison comparison) {
            return comparison(comparison.left(), comparison.operator(), comparison.right());
        }
        if (expression instanceof Junction junction) {
            return junction(junction.isAnd(), compileAll(junction.conditions()));
        }
        if (expression instanceof Not not) {
            return negated(compile(not.condition()), true);
        }
        if (expression instanceof IsNull isNull) {
            return isNull(compile(isNull.operand()), isNull.isNegated());
        }
        if (expression instanceof InList in) {
            return negated(inList(in), in.isNegated());
        }
        if (expression instanceof Between between) {
            Value low = comparison(between.operand(), ComparisonOperator.GE, between.low());
            Value high = comparison(between.operand(), ComparisonOperator.LE, between.high());
            return negated(
                    low == null || high == null ? null : junction(true, List.of(low, high)), between.isNegated());
        }
        return null;
    }

    private @Nullable Value attribute(EntityExpression<?> expression) {
        ColumnAttributeMapping attribute = find(expression);
        if (attribute == null) {
            return null;
        }
        int index = attribute.index();
        return (state, entity) -> state.isLoaded(index) ? entity.$accessor().get(entity, index) : UNKNOWN;
    }

    /** The plain attribute of this entity that an expression stands for, or null. */
    @Nullable
    ColumnAttributeMapping find(Expression<?> expression) {
        if (!(expression instanceof EntityExpression<?> entity)
                || !(entity.source() instanceof EntityClass<?> source)
                || !source.entity().isAssignableFrom(mapping.type())) {
            return null;
        }
        List<ColumnMapping> columns = session.maker().loader().lowering().columns(mapping, entity);
        ColumnAttributeMapping attribute = columns.size() == 1 ? columns.get(0).attribute() : null;
        return attribute != null && !attribute.isEmbedded() ? attribute : null;
    }

    /** All of them, or null if one cannot be computed. */
    @Nullable
    List<Value> compileAll(List<? extends Expression<?>> expressions) {
        List<Value> values = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            Value value = compile(expression);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private @Nullable Value comparison(Expression<?> left, ComparisonOperator operator, Expression<?> right) {
        Value first = compile(left);
        Value second = compile(right);
        if (first == null || second == null) {
            return null;
        }
        return (state, entity) -> compared(first.apply(state, entity), operator, second.apply(state, entity));
    }

    private static @Nullable Object compared(
            @Nullable Object left, ComparisonOperator operator, @Nullable Object right) {
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        boolean hasNull = left == null || right == null;
        return switch (operator) {
            case IS_DISTINCT_FROM -> distinct(left, right);
            case IS_NOT_DISTINCT_FROM -> not(distinct(left, right));
            case EQ -> hasNull ? null : not(distinct(left, right));
            case NE -> hasNull ? null : distinct(left, right);
            default -> hasNull ? null : ordered(left, operator, right);
        };
    }

    private static Object distinct(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left != right;
        }
        if (left instanceof String one && right instanceof String other) {
            return distinctTexts(one, other);
        }
        Object order = order(left, right);
        return order instanceof Integer number ? number != 0 : UNKNOWN;
    }

    // Some databases tell neither case nor trailing blanks apart, so texts that differ only there are an open question.
    private static Object distinctTexts(String left, String right) {
        if (left.equals(right)) {
            return false;
        }
        return left.strip().equalsIgnoreCase(right.strip()) ? UNKNOWN : (Object) true;
    }

    private static @Nullable Object not(@Nullable Object truth) {
        return truth instanceof Boolean value ? !value : truth;
    }

    private static Object ordered(Object left, ComparisonOperator operator, Object right) {
        if (left instanceof String || !(order(left, right) instanceof Integer order)) {
            return UNKNOWN;
        }
        return switch (operator) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked") // two values of one class compare with each other
    private static Object order(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        }
        if (left.getClass() == right.getClass() && left instanceof Comparable<?> comparable) {
            return Integer.signum(((Comparable<Object>) comparable).compareTo(right));
        }
        return UNKNOWN;
    }

    private static @Nullable Value junction(boolean isAnd, @Nullable List<Value> parts) {
        if (parts == null) {
            return null;
        }
        return (state, entity) -> {
            Object result = isAnd;
            for (Value part : parts) {
                Object one = part.apply(state, entity);
                if (one instanceof Boolean truth) {
                    if (truth != isAnd) {
                        return truth;
                    }
                } else if (result != UNKNOWN) {
                    result = one;
                }
            }
            return result;
        };
    }

    private static @Nullable Value negated(@Nullable Value value, boolean isNegated) {
        return value == null || !isNegated ? value : (state, entity) -> not(value.apply(state, entity));
    }

    private static @Nullable Value isNull(@Nullable Value operand, boolean isNegated) {
        if (operand == null) {
            return null;
        }
        return (state, entity) -> {
            Object value = operand.apply(state, entity);
            return value == UNKNOWN ? UNKNOWN : (Object) ((value == null) != isNegated);
        };
    }

    private @Nullable Value inList(InList in) {
        List<Value> equal = new ArrayList<>();
        for (Expression<?> item : in.items()) {
            Value one = comparison(in.operand(), ComparisonOperator.EQ, item);
            if (one == null) {
                return null;
            }
            equal.add(one);
        }
        return junction(false, equal);
    }
}
