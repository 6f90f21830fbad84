package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.Distinct;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers one select. Its parts are gathered here first, so that eager loading can add to them or wrap them before the plain
 * select is built.
 */
final class SelectLowering {
    private final EntityRewriter rewriter;
    private final JoinLowering joinLowering;
    private final Map<EntityFrom<?>, Set<EntityMapping>> subclasses;
    private final List<FromItem> from = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<BooleanExpression> where = new ArrayList<>();

    SelectLowering(EntityRewriter rewriter) {
        this(rewriter, Map.of());
    }

    /** @param subclasses those whose tables are joined to the entities of the query */
    SelectLowering(EntityRewriter rewriter, Map<EntityFrom<?>, Set<EntityMapping>> subclasses) {
        this.rewriter = rewriter;
        this.subclasses = subclasses;
        this.joinLowering = new JoinLowering(rewriter);
    }

    /** The whole of a select that is a part of another statement, entities as all their columns. */
    @SuppressWarnings("unchecked")
    <R> Select<R> lower(Select<R> select) {
        enter(select);
        try {
            List<Element<?>> elements = rewriter.elements(select.elements());
            Element<R> single = select.single() != null && elements.size() == 1 ? (Element<R>) elements.get(0) : null;
            return finish(select, elements, single);
        } finally {
            rewriter.leave();
        }
    }

    /** Starts the query's scope and lowers what stands in FROM. To be followed by {@link EntityRewriter#leave}. */
    void enter(Select<?> select) {
        Scope scope = rewriter.enter();
        scope.joinSubclasses(subclasses);
        for (FromItem item : select.froms()) {
            enterFrom(select, item, scope);
        }
        for (Join join : select.joins()) {
            joins.addAll(joinLowering.lower(join, from));
        }
    }

    private void enterFrom(Select<?> select, FromItem item, Scope scope) {
        boolean said = select.from().contains(item);
        if (item instanceof EntityFrom<?> entity) {
            boolean isOutside =
                    !said && scope.around() != null && scope.around().find(entity) != null;
            if (!isOutside && scope.findHere(entity) == null && (said || !isJoinedSubclass(entity))) {
                enterEntity(rewriter.declare(entity));
            }
        } else if (said) {
            from.add(rewriter.from(item));
        }
    }

    // Its tables come with those of a superclass that is joined.
    private boolean isJoinedSubclass(EntityFrom<?> entity) {
        return subclasses.entrySet().stream()
                .anyMatch(each -> each.getKey().entity() != entity.entity()
                        && each.getKey().entity().isAssignableFrom(entity.entity())
                        && each.getValue().stream()
                                .anyMatch(subclass -> entity.entity().isAssignableFrom(subclass.type())));
    }

    private void enterEntity(EntitySource source) {
        from.add(source.first());
        joins.addAll(source.joins());
        where.addAll(rewriter.criteria(source));
    }

    /** The plain select of the given elements, with all other parts of the original. */
    <R> Select<R> finish(Select<?> select, List<? extends Element<?>> elements, @Nullable Element<R> single) {
        Select<R> plain = base(select, elements, single);
        return tail(select, plain.orderBy(orderings(select)));
    }

    /** Everything up to GROUP BY and HAVING. */
    <R> Select<R> base(Select<?> select, List<? extends Element<?>> elements, @Nullable Element<R> single) {
        Select<R> plain = SQL.select(elements.toArray(Element<?>[]::new)).replace(elements, single);
        plain = plain.from(from.toArray(FromItem[]::new));
        for (Join join : joins) {
            plain = plain.join(join);
        }
        List<BooleanExpression> conditions = new ArrayList<>();
        select.where().forEach(condition -> conditions.add(rewriter.condition(condition)));
        conditions.addAll(where);
        return plain.where(conditions.toArray(BooleanExpression[]::new))
                .groupBy(lowered(select.groupBy()))
                .having(select.having().stream().map(rewriter::condition).toArray(BooleanExpression[]::new));
    }

    /** LIMIT, DISTINCT, locks and the like. */
    @SuppressWarnings("unchecked")
    <R> Select<R> tail(Select<?> select, Select<R> plain) {
        Select<R> done = plain.executionOptions(options -> select.executionOptions());
        if (select.limit() != null) {
            done = done.limit((Expression<? extends Number>) rewriter.expression(select.limit()));
        }
        if (select.offset() != null) {
            done = done.offset((Expression<? extends Number>) rewriter.expression(select.offset()));
        }
        Distinct distinct = select.distinctness();
        if (distinct != null) {
            done = distinct.on().isEmpty() ? done.distinct() : done.distinctOn(lowered(distinct.on()));
        }
        List<Cte> ctes = select.ctes();
        if (!ctes.isEmpty()) {
            done = done.with(ctes.stream().map(cte -> (Cte) rewriter.from(cte)).toArray(Cte[]::new));
        }
        return select.lock() == null ? done : done.lock(lower(select.lock()));
    }

    private Lock lower(Lock lock) {
        FromItem[] of = lock.of().stream()
                .map(item -> item instanceof EntityFrom<?> entity
                        ? rewriter.source(entity).first()
                        : rewriter.from(item))
                .toArray(FromItem[]::new);
        return lock.of(of);
    }

    List<Ordering> orderings(Select<?> select) {
        return rewriter.orderings(select.orderBy());
    }

    private Expression<?>[] lowered(List<Expression<?>> expressions) {
        return expressions.stream().map(rewriter::expression).toArray(Expression<?>[]::new);
    }

    void addJoins(List<Join> more) {
        joins.addAll(more);
    }
}
