package io.aludel.orm.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a select consists of. A copy is changed before a select is made of it, and never afterwards. */
final class SelectParts {
    List<Element<?>> elements;
    List<FromItem> from = List.of();
    List<Join> joins = List.of();
    List<BooleanExpression> where = List.of();
    List<Expression<?>> groupBy = List.of();
    List<BooleanExpression> having = List.of();
    List<Ordering> orderBy = List.of();

    @Nullable
    Expression<?> limit;

    @Nullable
    Expression<?> offset;

    @Nullable
    Distinct distinct;

    @Nullable
    Lock lock;

    List<Cte> ctes = List.of();
    List<LoaderOption> options = List.of();
    ExecutionOptions executionOptions = ExecutionOptions.DEFAULT;

    SelectParts(List<? extends Element<?>> elements) {
        this.elements = List.copyOf(elements);
    }

    private SelectParts(SelectParts parts) {
        elements = parts.elements;
        from = parts.from;
        joins = parts.joins;
        where = parts.where;
        groupBy = parts.groupBy;
        having = parts.having;
        orderBy = parts.orderBy;
        limit = parts.limit;
        offset = parts.offset;
        distinct = parts.distinct;
        lock = parts.lock;
        ctes = parts.ctes;
        options = parts.options;
        executionOptions = parts.executionOptions;
    }

    /** One to be changed. */
    SelectParts copy() {
        return new SelectParts(this);
    }

    /** Drops what does not change how many rows there are; the order stays where it decides which. */
    void forget() {
        orderBy = limit == null && offset == null && distinct == null ? List.of() : orderBy;
        lock = null;
        options = List.of();
    }

    /** A copy in which every part has passed through the rewriter; these parts themselves where none changed. */
    SelectParts rewritten(StatementRewriter rewriter, List<FromItem> effectiveFrom) {
        SelectParts now = copy();
        now.rewrite(rewriter, effectiveFrom);
        return now.isSame(this) ? this : now;
    }

    private void rewrite(StatementRewriter rewriter, List<FromItem> effectiveFrom) {
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
    }

    private static Distinct rewrite(Distinct distinct, StatementRewriter rewriter) {
        List<Expression<?>> on = Lists.map(distinct.on(), rewriter::expression);
        return on == distinct.on() ? distinct : new Distinct(on);
    }

    private boolean isSame(SelectParts before) {
        return ctes == before.ctes
                && elements == before.elements
                && from == before.from
                && joins == before.joins
                && where == before.where
                && groupBy == before.groupBy
                && having == before.having
                && orderBy == before.orderBy
                && limit == before.limit
                && offset == before.offset
                && distinct == before.distinct
                && lock == before.lock
                && options == before.options;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SelectParts parts
                && elements.equals(parts.elements)
                && from.equals(parts.from)
                && joins.equals(parts.joins)
                && where.equals(parts.where)
                && groupBy.equals(parts.groupBy)
                && having.equals(parts.having)
                && orderBy.equals(parts.orderBy)
                && Objects.equals(limit, parts.limit)
                && Objects.equals(offset, parts.offset)
                && Objects.equals(distinct, parts.distinct)
                && Objects.equals(lock, parts.lock)
                && ctes.equals(parts.ctes)
                && options.equals(parts.options)
                && executionOptions.equals(parts.executionOptions);
    }

    /** Of what statements mostly differ in. */
    @Override
    public int hashCode() {
        int hash = elements.hashCode();
        hash = hash * 31 + from.hashCode();
        hash = hash * 31 + joins.hashCode();
        hash = hash * 31 + where.hashCode();
        hash = hash * 31 + groupBy.hashCode();
        hash = hash * 31 + having.hashCode();
        hash = hash * 31 + orderBy.hashCode();
        hash = hash * 31 + Objects.hashCode(limit);
        hash = hash * 31 + Objects.hashCode(offset);
        return hash * 31 + options.hashCode();
    }
}
