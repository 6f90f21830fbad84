package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Case;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.NumberExpression;
import io.aludel.orm.sql.Operation;
import io.aludel.orm.sql.Operator;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.sql.StringExpression;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the SQL forms of hybrids are made of: Java's operators on values of mixed types. For generated code only. */
public final class Hybrids {
    private Hybrids() {}

    public static BooleanExpression eq(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.EQ, right);
    }

    public static BooleanExpression ne(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.NE, right);
    }

    /** Java's equality where either side may be null. */
    public static BooleanExpression same(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.IS_NOT_DISTINCT_FROM, right);
    }

    public static BooleanExpression different(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.IS_DISTINCT_FROM, right);
    }

    public static BooleanExpression lt(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.LT, right);
    }

    public static BooleanExpression le(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.LE, right);
    }

    public static BooleanExpression gt(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.GT, right);
    }

    public static BooleanExpression ge(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.GE, right);
    }

    public static <N extends Number> NumberExpression<N> plus(Expression<?> left, Expression<?> right, Class<N> type) {
        return operation(left, Operator.PLUS, right, type);
    }

    public static <N extends Number> NumberExpression<N> minus(Expression<?> left, Expression<?> right, Class<N> type) {
        return operation(left, Operator.MINUS, right, type);
    }

    public static <N extends Number> NumberExpression<N> times(Expression<?> left, Expression<?> right, Class<N> type) {
        return operation(left, Operator.TIMES, right, type);
    }

    /** Of whole numbers the whole quotient, as in Java. */
    public static <N extends Number> NumberExpression<N> divided(
            Expression<?> left, Expression<?> right, Class<N> type) {
        return operation(left, Operator.DIVIDED_BY, right, type);
    }

    public static <N extends Number> NumberExpression<N> remainder(
            Expression<?> left, Expression<?> right, Class<N> type) {
        return operation(left, Operator.MOD, right, type);
    }

    private static <N extends Number> NumberExpression<N> operation(
            Expression<?> left, Operator operator, Expression<?> right, Class<N> type) {
        return NumberExpression.of(new Operation<>(left, operator, right, Types.of(type)));
    }

    public static <N extends Number> NumberExpression<N> cast(Expression<?> number, Class<N> type) {
        return NumberExpression.of(number.cast(Types.of(type)));
    }

    /** A value as the database writes it. */
    public static StringExpression text(Expression<?> value) {
        return StringExpression.of(value.cast(Types.TEXT));
    }

    /** {@code condition ? met : otherwise}; a null part is NULL. An unknown condition is not met. */
    public static <T> Expression<T> choice(
            BooleanExpression condition,
            @Nullable Expression<T> met,
            @Nullable Expression<T> otherwise,
            Class<? super T> type) {
        Expression<T> value = met == null ? new Literal<>(null, type(type)) : met;
        return new Case<>(List.of(new Case.When<>(condition, value)), otherwise);
    }

    @SuppressWarnings("unchecked")
    private static <T> SqlType<T> type(Class<? super T> type) {
        return Types.isKnown(type) ? (SqlType<T>) Types.of(type) : Types.unresolved();
    }

    /** A hybrid's SQL form together with what setting it in a statement sets. */
    public static <E, T> HybridBody<E, T> settable(
            HybridBody<E, T> body, Function<Expression<T>, List<Assignment>> assignments) {
        return new HybridBody<>() {
            @Override
            public Expression<T> of(EntityFrom<? extends E> source) {
                return body.of(source);
            }

            @Override
            public List<Assignment> assignments(Expression<T> value) {
                return assignments.apply(value);
            }
        };
    }

    /** An expression over an entity under its own name, read from an alias of that entity instead. */
    public static <T> Expression<T> of(Expression<T> expression, EntityFrom<?> source) {
        return source instanceof EntityClass<?> ? expression : new Moving(source).expression(expression);
    }

    private static final class Moving extends StatementRewriter {
        private final EntityFrom<?> source;

        Moving(EntityFrom<?> source) {
            this.source = source;
        }

        @Override
        public FromItem from(FromItem item) {
            boolean isMoved =
                    item instanceof EntityClass<?> entity && entity.entity().isAssignableFrom(source.entity());
            return isMoved ? source : super.from(item);
        }
    }

    /** Stands for a hybrid whose body the compiler in use could not read. */
    public static <T> Expression<T> unavailable(String hybrid) {
        throw new MappingException(
                ErrorCode.HYBRID_WITHOUT_SQL,
                "Cannot use " + hybrid
                        + " in a statement: its body was not translated to SQL, for only javac lets it be"
                        + " read. Compile with javac, or supply the SQL form with @HybridExpression.");
    }
}
