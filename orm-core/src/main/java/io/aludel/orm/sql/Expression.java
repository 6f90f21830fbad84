package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A value in SQL. Every method that takes a plain value makes it a parameter of the statement; a null among them is settled
 * when the expression is built, so {@code eq(null)} is {@code IS NULL}. Immutable; safe for use by many threads.
 *
 * @param <T> the Java type of its values
 */
public sealed interface Expression<T> extends Element<T>, Orderable
        permits Node, EntityExpression, ComparableExpression {

    /** How its values are read; unresolved where only the entity's mapping knows. */
    SqlType<T> type();

    /** This expression with each part as the rewriter answers it; this one itself where nothing changes. */
    Expression<T> rewriteParts(StatementRewriter rewriter);

    /** {@code = value}, or {@code IS NULL}. */
    default BooleanExpression eq(@Nullable T value) {
        return value == null ? isNull() : new Comparison(this, ComparisonOperator.EQ, new Bind<>(value, type()));
    }

    default BooleanExpression eq(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.EQ, other);
    }

    /** {@code != value}, or {@code IS NOT NULL}. As in SQL, a row where this is NULL does not meet it. */
    default BooleanExpression ne(@Nullable T value) {
        return value == null ? isNotNull() : new Comparison(this, ComparisonOperator.NE, new Bind<>(value, type()));
    }

    default BooleanExpression ne(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.NE, other);
    }

    /** As {@link #eq(Object)}. */
    default BooleanExpression is(@Nullable T value) {
        return eq(value);
    }

    /** {@code IS DISTINCT FROM value}, or {@code IS NOT NULL}: a row where this is NULL meets it unless the value is null. */
    default BooleanExpression isNot(@Nullable T value) {
        return isDistinctFrom(value);
    }

    default BooleanExpression isDistinctFrom(@Nullable T value) {
        return value == null
                ? isNotNull()
                : new Comparison(this, ComparisonOperator.IS_DISTINCT_FROM, new Bind<>(value, type()));
    }

    default BooleanExpression isDistinctFrom(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.IS_DISTINCT_FROM, other);
    }

    default BooleanExpression isNotDistinctFrom(@Nullable T value) {
        return value == null
                ? isNull()
                : new Comparison(this, ComparisonOperator.IS_NOT_DISTINCT_FROM, new Bind<>(value, type()));
    }

    default BooleanExpression isNotDistinctFrom(Expression<? extends T> other) {
        return new Comparison(this, ComparisonOperator.IS_NOT_DISTINCT_FROM, other);
    }

    default BooleanExpression isNull() {
        return new IsNull(this, false);
    }

    default BooleanExpression isNotNull() {
        return new IsNull(this, true);
    }

    /** {@code IN (…)}. None given: false. A null among them: {@code OR IS NULL}. */
    @SuppressWarnings("unchecked")
    default BooleanExpression in(@Nullable T... values) {
        return InList.of(this, Arrays.asList(values), false);
    }

    default BooleanExpression in(Collection<? extends @Nullable T> values) {
        return InList.of(this, values, false);
    }

    default BooleanExpression in(Query<? extends T> query) {
        return new InQuery(this, query, false);
    }

    /** {@code NOT IN (…)}. None given: true. A null among them: {@code AND IS NOT NULL}. */
    @SuppressWarnings("unchecked")
    default BooleanExpression notIn(@Nullable T... values) {
        return InList.of(this, Arrays.asList(values), true);
    }

    default BooleanExpression notIn(Collection<? extends @Nullable T> values) {
        return InList.of(this, values, true);
    }

    default BooleanExpression notIn(Query<? extends T> query) {
        return new InQuery(this, query, true);
    }

    /** This, an operator of the database, and a value: {@code Product_.tags.op("@>", "new", Types.BOOLEAN)}. */
    default <X> TypedText<X> op(String operator, T value, SqlType<X> result) {
        return op(operator, new Bind<>(value, type()), result);
    }

    /** This, an operator of the database, and another expression. */
    default <X> TypedText<X> op(String operator, Expression<?> other, SqlType<X> result) {
        return SQL.sql(":left " + operator.replace(":", "\\:") + " :right", result)
                .bind("left", this)
                .bind("right", other);
    }

    /** The same SQL, whose values are read and compared as another type. */
    default <X> TypedText<X> readAs(SqlType<X> other) {
        return SQL.sql(":operand", other).bind("operand", this);
    }

    /** The same value under a name of its own. */
    default Labelled<T> as(String label) {
        return new Labelled<>(this, label);
    }

    default <X> Cast<X> cast(SqlType<X> type) {
        return new Cast<>(this, type);
    }

    default Ordering asc() {
        return new Ordering(this, false, NullsOrder.DEFAULT);
    }

    default Ordering desc() {
        return new Ordering(this, true, NullsOrder.DEFAULT);
    }

    @Override
    default Ordering ordering() {
        return asc();
    }

    @Override
    default @Nullable String label() {
        return null;
    }
}
