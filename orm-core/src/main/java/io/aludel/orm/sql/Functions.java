package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Functions every database has; {@link SQL} inherits them. */
public abstract class Functions {
    Functions() {}

    /** {@code count(*)}. */
    public static NumberFunction<Long> count() {
        return new NumberFunction<>(FunctionCall.of("count", Types.LONG, Star.ALL));
    }

    /** The number of values that are not NULL. */
    public static NumberFunction<Long> count(Expression<?> expression) {
        return new NumberFunction<>(FunctionCall.of("count", Types.LONG, expression));
    }

    public static NumberFunction<Long> countDistinct(Expression<?> expression) {
        return count(expression).distinct();
    }

    /** NULL where there is no row. Read as the summed type: a sum too large for it fails when it is read. */
    public static <N extends Number> NumberFunction<N> sum(Expression<N> expression) {
        return new NumberFunction<>(FunctionCall.like("sum", expression));
    }

    /** A sum read as a wider type. */
    public static <N extends Number> NumberFunction<N> sum(Expression<? extends Number> expression, Class<N> as) {
        return new NumberFunction<>(FunctionCall.of("sum", Types.of(as), expression));
    }

    public static NumberFunction<Double> avg(Expression<? extends Number> expression) {
        return new NumberFunction<>(FunctionCall.of("avg", Types.DOUBLE, expression));
    }

    public static <T> FunctionCall<T> min(Expression<T> expression) {
        return FunctionCall.like("min", expression);
    }

    public static <N extends Number> NumberFunction<N> min(NumberExpression<N> expression) {
        return new NumberFunction<>(FunctionCall.like("min", expression));
    }

    public static <T> FunctionCall<T> max(Expression<T> expression) {
        return FunctionCall.like("max", expression);
    }

    public static <N extends Number> NumberFunction<N> max(NumberExpression<N> expression) {
        return new NumberFunction<>(FunctionCall.like("max", expression));
    }

    /** The first that is not NULL. */
    public static <T> FunctionCall<T> coalesce(Expression<T> first, T otherwise) {
        return FunctionCall.like("coalesce", first, Bind.settle(Bind.of(otherwise), first));
    }

    @SafeVarargs
    public static <T> FunctionCall<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        return FunctionCall.like("coalesce", first, more);
    }

    /** NULL where both are equal, else the first. */
    public static <T> FunctionCall<T> nullif(Expression<T> expression, T value) {
        return FunctionCall.like("nullif", expression, Bind.settle(Bind.of(value), expression));
    }

    public static StringExpression lower(Expression<String> expression) {
        return StringExpression.of(expression).lower();
    }

    public static StringExpression upper(Expression<String> expression) {
        return StringExpression.of(expression).upper();
    }

    public static NumberExpression<Integer> length(Expression<String> expression) {
        return StringExpression.of(expression).length();
    }

    public static StringExpression trim(Expression<String> expression) {
        return StringExpression.of(expression).trim();
    }

    /** @param start the first character's position, from 1 */
    public static StringExpression substring(Expression<String> expression, int start, int length) {
        return StringExpression.of(expression).substring(start, length);
    }

    public static StringExpression replace(Expression<String> expression, String target, String replacement) {
        return StringExpression.of(expression).replace(target, replacement);
    }

    /** Strings and expressions one after the other; NULL if any is. */
    public static StringExpression concat(Object first, Object... more) {
        List<Expression<?>> all =
                SQL.strings(Lists.append(List.of(first), List.of(more)).toArray());
        StringExpression joined = new StringView(asString(all.get(0)));
        for (Expression<?> next : all.subList(1, all.size())) {
            joined = joined.concat(next);
        }
        return joined;
    }

    // What is concatenated need not be a string; the database writes it as one.
    @SuppressWarnings("unchecked")
    private static Expression<String> asString(Expression<?> expression) {
        return (Expression<String>) expression;
    }

    public static <N extends Number> NumberExpression<N> abs(Expression<N> expression) {
        return NumberExpression.of(expression).abs();
    }

    public static <N extends Number> NumberExpression<N> round(Expression<N> expression, int digits) {
        return NumberExpression.of(expression).round(digits);
    }

    public static <N extends Number> NumberExpression<N> mod(Expression<N> expression, N divisor) {
        return NumberExpression.of(expression).mod(divisor);
    }

    public static NumberExpression<Integer> extract(TimeField field, Expression<?> expression) {
        return new NumberView<>(new Extract(field, expression));
    }

    public static NumberExpression<Integer> year(Expression<?> expression) {
        return extract(TimeField.YEAR, expression);
    }

    public static NumberExpression<Integer> month(Expression<?> expression) {
        return extract(TimeField.MONTH, expression);
    }

    public static NumberExpression<Integer> day(Expression<?> expression) {
        return extract(TimeField.DAY, expression);
    }

    /** The time at which the transaction, or on some databases the statement, began. */
    public static TemporalExpression<Instant> currentTimestamp() {
        return new TemporalView<>(new FunctionCall<>("CURRENT_TIMESTAMP", List.of(), Types.INSTANT, false, null));
    }

    /** As {@link #currentTimestamp}. */
    public static TemporalExpression<Instant> now() {
        return currentTimestamp();
    }

    public static TemporalExpression<LocalDate> currentDate() {
        return new TemporalView<>(new FunctionCall<>("CURRENT_DATE", List.of(), Types.DATE, false, null));
    }

    /** Any function of the database. */
    public static <T> FunctionCall<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return FunctionCall.of(name, type, arguments);
    }

    public static <T> FunctionCall<T> function(String name, Class<T> type, Expression<?>... arguments) {
        return FunctionCall.of(name, Types.of(type), arguments);
    }

    /** For a comparison with any of a query's values: {@code age.gt(any(query))}. */
    public static <T> FunctionCall<T> any(Query<T> query) {
        return FunctionCall.like("ANY", query.scalar());
    }

    /** For a comparison with all of a query's values. */
    public static <T> FunctionCall<T> all(Query<T> query) {
        return FunctionCall.like("ALL", query.scalar());
    }

    public static <T> Cast<T> cast(Expression<?> expression, SqlType<T> type) {
        return expression.cast(type);
    }

    public static NumberFunction<Long> rowNumber() {
        return new NumberFunction<>(FunctionCall.of("row_number", Types.LONG));
    }

    public static NumberFunction<Long> rank() {
        return new NumberFunction<>(FunctionCall.of("rank", Types.LONG));
    }

    public static NumberFunction<Long> denseRank() {
        return new NumberFunction<>(FunctionCall.of("dense_rank", Types.LONG));
    }

    public static NumberFunction<Integer> ntile(int buckets) {
        return new NumberFunction<>(FunctionCall.of("ntile", Types.INTEGER, new Literal<>(buckets, Types.INTEGER)));
    }

    /** The value {@code rows} rows earlier in the window. */
    public static <T> FunctionCall<T> lag(Expression<T> expression, int rows) {
        return FunctionCall.like("lag", expression, new Literal<>(rows, Types.INTEGER));
    }

    /** The value {@code rows} rows later in the window. */
    public static <T> FunctionCall<T> lead(Expression<T> expression, int rows) {
        return FunctionCall.like("lead", expression, new Literal<>(rows, Types.INTEGER));
    }

    public static <T> FunctionCall<T> firstValue(Expression<T> expression) {
        return FunctionCall.like("first_value", expression);
    }

    public static <T> FunctionCall<T> lastValue(Expression<T> expression) {
        return FunctionCall.like("last_value", expression);
    }
}
