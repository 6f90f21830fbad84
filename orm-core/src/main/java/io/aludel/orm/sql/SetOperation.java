package io.aludel.orm.sql;

import io.aludel.orm.type.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries whose rows are combined. Ordered, if at all, by the first query's columns. */
public record SetOperation<R>(
        SetOperator operator,
        List<Query<?>> queries,
        List<Ordering> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        ExecutionOptions executionOptions)
        implements Query<R> {

    SetOperation(SetOperator operator, List<Query<?>> queries) {
        this(operator, queries, List.of(), null, null, ExecutionOptions.DEFAULT);
    }

    static <R> SetOperation<R> of(SetOperator operator, Query<R> first, Query<? extends R> second) {
        if (first instanceof SetOperation<R> same && same.operator == operator && same.isBare()) {
            return new SetOperation<>(operator, Lists.append(same.queries, List.of(second)));
        }
        return new SetOperation<>(operator, List.of(first, second));
    }

    // More than two of EXCEPT also read from left to right, so any operator may be continued.
    private boolean isBare() {
        return orderBy.isEmpty() && limit == null && offset == null;
    }

    @Override
    public List<Element<?>> elements() {
        return queries.get(0).elements();
    }

    public SetOperation<R> orderBy(Orderable... keys) {
        List<Ordering> added = Arrays.stream(keys).map(Orderable::ordering).toList();
        return new SetOperation<>(operator, queries, Lists.append(orderBy, added), limit, offset, executionOptions);
    }

    public SetOperation<R> limit(long rows) {
        Bind<Long> bind = new Bind<>(rows, Types.LONG);
        return new SetOperation<>(operator, queries, orderBy, bind, offset, executionOptions);
    }

    public SetOperation<R> offset(long rows) {
        Bind<Long> bind = new Bind<>(rows, Types.LONG);
        return new SetOperation<>(operator, queries, orderBy, limit, bind, executionOptions);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Element<R> single() {
        return (Element<R>) queries.get(0).single();
    }

    @Override
    public SetOperation<R> rewriteParts(StatementRewriter rewriter) {
        List<Query<?>> newQueries = Lists.map(queries, rewriter::query);
        List<Ordering> newOrder = rewriter.orderings(orderBy);
        Expression<?> newLimit = limit == null ? null : rewriter.expression(limit);
        Expression<?> newOffset = offset == null ? null : rewriter.expression(offset);
        return newQueries == queries && newOrder == orderBy && newLimit == limit && newOffset == offset
                ? this
                : new SetOperation<>(operator, newQueries, newOrder, newLimit, newOffset, executionOptions);
    }

    @Override
    public SetOperation<R> withFixedLabels() {
        List<Query<?>> fixed = Lists.map(queries, query -> query == queries.get(0) ? query.withFixedLabels() : query);
        return new SetOperation<>(operator, fixed, orderBy, limit, offset, executionOptions);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
