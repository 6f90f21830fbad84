package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a select's expressions read, so that it need not be repeated in {@code from}. Does not look into subqueries. */
public final class FromCollector extends StatementRewriter {
    // A list, for few items are compared, and most select from one.
    private final List<FromItem> found = new ArrayList<>(1);

    private FromCollector() {}

    /** What an expression reads. */
    public static Set<FromItem> readBy(Expression<?> expression) {
        FromCollector collector = new FromCollector();
        collector.expression(expression);
        return new LinkedHashSet<>(collector.found);
    }

    /** What the select has in FROM: what is said, then what its elements and conditions read, less what is joined. */
    static List<FromItem> effective(SelectParts parts) {
        FromCollector collector = new FromCollector();
        for (int i = 0; i < parts.from.size(); i++) {
            collector.add(parts.from.get(i));
        }
        collector.elements(parts.elements);
        collector.conditions(parts.where);
        for (int i = 0; i < parts.from.size(); i++) {
            if (parts.from.get(i) instanceof JoinTree tree) {
                collector.removeInside(tree);
            }
        }
        collector.removeTargets(parts.joins);
        if (collector.found.isEmpty()) {
            parts.joins.forEach(collector::addLeft);
            collector.removeTargets(parts.joins);
        }
        return List.copyOf(collector.found);
    }

    private void add(FromItem item) {
        if (!found.contains(item)) {
            found.add(item);
        }
    }

    private void removeInside(FromItem tree) {
        parts(tree).stream().filter(part -> part != tree).forEach(found::remove);
    }

    private void removeTargets(List<Join> joins) {
        for (int i = 0; i < joins.size(); i++) {
            for (FromItem part : parts(joins.get(i).target())) {
                found.remove(part);
            }
        }
    }

    /** An item of FROM and, of joined items that stand as one, each of them. */
    public static List<FromItem> parts(FromItem item) {
        if (!(item instanceof JoinTree tree)) {
            return List.of(item);
        }
        List<FromItem> parts = new ArrayList<>(parts(tree.first()));
        parts.add(tree);
        tree.joins().forEach(join -> parts.addAll(parts(join.target())));
        return parts;
    }

    // Where nothing selected stands left of the joins, what they start from does.
    private void addLeft(Join join) {
        EntityFrom<?> source = join.along() == null ? null : join.along().source();
        if (source != null) {
            add(source);
        }
        if (join.condition() != null) {
            condition(join.condition());
        }
    }

    /** Rewrites what is said, and what is implied but has parameters of its own, which then is said too. */
    static List<FromItem> rewrite(List<FromItem> said, List<FromItem> effective, StatementRewriter rewriter) {
        if (said.isEmpty() && areNamed(effective)) {
            return said;
        }
        List<FromItem> now = new ArrayList<>(said.size());
        boolean changed = false;
        for (FromItem item : said) {
            FromItem rewritten = rewriter.from(item);
            changed |= rewritten != item;
            now.add(rewritten);
        }
        for (FromItem item : effective) {
            if (!isNamed(item) && !said.contains(item)) {
                FromItem rewritten = rewriter.from(item);
                if (rewritten != item) {
                    changed = true;
                    now.add(rewritten);
                }
            }
        }
        return changed ? List.copyOf(now) : said;
    }

    private static boolean areNamed(List<FromItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (!isNamed(items.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is only a name in FROM, without parameters of its own. */
    private static boolean isNamed(FromItem item) {
        return item instanceof TableFrom || item instanceof EntityFrom;
    }

    @Override
    public Element<?> element(Element<?> element) {
        if (element instanceof EntityFrom<?> entity) {
            add(entity);
        }
        return super.element(element);
    }

    @Override
    public <T> Expression<T> expression(Expression<T> expression) {
        if (expression instanceof ColumnRef<?> column) {
            add(column.from());
        } else if (expression instanceof DerivedColumn<?> column) {
            add(column.from());
        } else if (expression instanceof EntityExpression<?> entity) {
            EntityFrom<?> source = entity.source();
            if (source != null) {
                add(source);
            }
        } else {
            return expression.rewriteParts(this);
        }
        return expression;
    }

    @Override
    public <R> Query<R> query(Query<R> query) {
        return query;
    }
}
