package io.aludel.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A select's parts while one of them is changed. */
final class SelectDraft {
    List<Element<?>> elements;
    List<FromItem> from;
    List<Join> joins;
    List<BooleanExpression> where;
    List<Expression<?>> groupBy;
    List<BooleanExpression> having;
    List<Ordering> orderBy;

    @Nullable
    Expression<?> limit;

    @Nullable
    Expression<?> offset;

    @Nullable
    Distinct distinct;

    @Nullable
    Lock lock;

    List<Cte> ctes;
    List<LoaderOption> options;
    ExecutionOptions executionOptions;

    SelectDraft(SelectParts parts) {
        elements = parts.elements();
        from = parts.from();
        joins = parts.joins();
        where = parts.where();
        groupBy = parts.groupBy();
        having = parts.having();
        orderBy = parts.orderBy();
        limit = parts.limit();
        offset = parts.offset();
        distinct = parts.distinct();
        lock = parts.lock();
        ctes = parts.ctes();
        options = parts.options();
        executionOptions = parts.executionOptions();
    }

    SelectParts build() {
        return new SelectParts(
                elements,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                distinct,
                lock,
                ctes,
                options,
                executionOptions);
    }

    /** Drops what does not change how many rows there are; the order stays where it decides which. */
    void forget() {
        orderBy = limit == null && offset == null && distinct == null ? List.of() : orderBy;
        lock = null;
        options = List.of();
    }

    /** Passes every part through the rewriter; whether any changed. */
    boolean rewrite(StatementRewriter rewriter, List<FromItem> effectiveFrom) {
        SelectParts before = build();
        ctes = ctes.isEmpty() ? ctes : Lists.map(ctes, cte -> (Cte) rewriter.from(cte));
        elements = rewriter.elements(elements);
        from = FromCollector.rewrite(from, effectiveFrom, rewriter);
        joins = rewriter.joins(joins);
        where = rewriter.conditions(where);
        groupBy = groupBy.isEmpty() ? groupBy : Lists.map(groupBy, rewriter::expression);
        having = rewriter.conditions(having);
        orderBy = rewriter.orderings(orderBy);
        limit = limit == null ? null : rewriter.expression(limit);
        offset = offset == null ? null : rewriter.expression(offset);
        distinct = distinct == null ? null : rewrite(distinct, rewriter);
        lock = lock == null ? null : lock.rewriteParts(rewriter);
        options = options.isEmpty() ? options : Lists.map(options, option -> option.rewriteParts(rewriter));
        return isChanged(before);
    }

    private static Distinct rewrite(Distinct distinct, StatementRewriter rewriter) {
        List<Expression<?>> on = Lists.map(distinct.on(), rewriter::expression);
        return on == distinct.on() ? distinct : new Distinct(on);
    }

    private boolean isChanged(SelectParts before) {
        return ctes != before.ctes()
                || elements != before.elements()
                || from != before.from()
                || joins != before.joins()
                || where != before.where()
                || groupBy != before.groupBy()
                || having != before.having()
                || orderBy != before.orderBy()
                || limit != before.limit()
                || offset != before.offset()
                || distinct != before.distinct()
                || lock != before.lock()
                || options != before.options();
    }
}
