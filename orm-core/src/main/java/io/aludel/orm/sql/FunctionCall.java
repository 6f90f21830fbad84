package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the database, by its name in SQL.
 *
 * @param resultType what it gives; null where that is of its first argument's type
 * @param isDistinct whether an aggregate counts each different value once
 * @param condition  which rows an aggregate sees, or null for all
 */
public record FunctionCall<T>(
        String name,
        List<Expression<?>> arguments,
        @Nullable SqlType<T> resultType,
        boolean isDistinct,
        @Nullable BooleanExpression condition)
        implements ComparableExpression<T>, Node<T> {

    static <T> FunctionCall<T> of(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(name, List.of(arguments), type, false, null);
    }

    /** A function that gives what its first argument is. */
    static <T> FunctionCall<T> like(String name, Expression<T> first, Expression<?>... more) {
        return new FunctionCall<>(name, Lists.<Expression<?>>append(List.of(first), List.of(more)), null, false, null);
    }

    /** Each different value once. */
    public FunctionCall<T> distinct() {
        return new FunctionCall<>(name, arguments, resultType, true, condition);
    }

    /** Only the rows that meet the condition. */
    public FunctionCall<T> filter(BooleanExpression rows) {
        return new FunctionCall<>(name, arguments, resultType, isDistinct, rows);
    }

    /** An aggregate over rows in an order: {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY …)}. */
    public TypedText<T> withinGroup(Orderable... keys) {
        return OrderedAggregate.of(this, keys);
    }

    /** Whether it is ANY or ALL, which takes a query's rows to compare with. */
    public boolean isQuantifier() {
        return name.equals("ANY") || name.equals("ALL");
    }

    public Over<T> over(Window window) {
        return new Over<>(this, window);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SqlType<T> type() {
        if (resultType != null) {
            return resultType;
        }
        return arguments.isEmpty()
                ? Types.unresolved()
                : (SqlType<T>) arguments.get(0).type();
    }

    @Override
    public FunctionCall<T> rewriteParts(StatementRewriter rewriter) {
        List<Expression<?>> newArguments = Lists.map(arguments, rewriter::expression);
        BooleanExpression newCondition = condition == null ? null : rewriter.condition(condition);
        return newArguments == arguments && newCondition == condition
                ? this
                : new FunctionCall<>(name, newArguments, resultType, isDistinct, newCondition);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.function(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
