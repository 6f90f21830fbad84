package io.aludel.orm.sql;

import java.util.List;

/**
 * Passes over a statement and answers a changed one. Parts that stay the same are shared with the original. A subclass
 * overrides the method for what it changes, and calls {@code super} where it wants the parts inside visited.
 */
public abstract class StatementRewriter {

    public Statement statement(Statement statement) {
        return statement.rewriteParts(this);
    }

    public <R> Query<R> query(Query<R> query) {
        return query.rewriteParts(this);
    }

    public <T> Expression<T> expression(Expression<T> expression) {
        return expression.rewriteParts(this);
    }

    public FromItem from(FromItem item) {
        return item.rewriteParts(this);
    }

    public Join join(Join join) {
        return join.rewriteParts(this);
    }

    public AliasName alias(AliasName alias) {
        return alias;
    }

    /** What a query gives; an entity may become many columns. */
    public List<Element<?>> elements(List<Element<?>> elements) {
        // A loop, as below: every first query comes here, and a lambda is linked slowly.
        List<Element<?>> now = elements;
        for (int i = 0; i < elements.size(); i++) {
            now = Lists.changed(elements, now, i, element(elements.get(i)));
        }
        return Lists.settled(elements, now);
    }

    /** One element; an entity stays itself unless it becomes another entity. */
    public Element<?> element(Element<?> element) {
        if (element instanceof Expression<?> expression) {
            return expression(expression);
        }
        return from((EntityFrom<?>) element) instanceof EntityFrom<?> changed ? changed : element;
    }

    public final BooleanExpression condition(BooleanExpression condition) {
        return BooleanExpression.of(expression(condition));
    }

    public final List<BooleanExpression> conditions(List<BooleanExpression> conditions) {
        List<BooleanExpression> now = conditions;
        for (int i = 0; i < conditions.size(); i++) {
            now = Lists.changed(conditions, now, i, condition(conditions.get(i)));
        }
        return Lists.settled(conditions, now);
    }

    public final List<Join> joins(List<Join> joins) {
        return joins.isEmpty() ? joins : Lists.map(joins, this::join);
    }

    public final List<Ordering> orderings(List<Ordering> orderings) {
        return orderings.isEmpty() ? orderings : Lists.map(orderings, ordering -> ordering.rewriteParts(this));
    }

    public List<Assignment> assignments(List<Assignment> assignments) {
        return Lists.map(assignments, assignment -> assignment.rewriteParts(this));
    }
}
