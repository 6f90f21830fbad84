package io.aludel.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a select consists of. */
record SelectParts(
        List<Element<?>> elements,
        List<FromItem> from,
        List<Join> joins,
        List<BooleanExpression> where,
        List<Expression<?>> groupBy,
        List<BooleanExpression> having,
        List<Ordering> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        @Nullable Distinct distinct,
        @Nullable Lock lock,
        List<Cte> ctes,
        List<LoaderOption> options,
        ExecutionOptions executionOptions) {

    static SelectParts of(List<? extends Element<?>> elements) {
        return new SelectParts(
                List.copyOf(elements),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ExecutionOptions.DEFAULT);
    }
}
