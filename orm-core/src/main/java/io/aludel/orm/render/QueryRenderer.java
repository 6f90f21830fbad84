package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.AliasName;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.CteAlias;
import io.aludel.orm.sql.CteReference;
import io.aludel.orm.sql.Distinct;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromCollector;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.JoinTree;
import io.aludel.orm.sql.Lateral;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.SetOperation;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.TextFrom;
import io.aludel.orm.sql.TextQuery;
import io.aludel.orm.sql.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes queries: SELECT, set operations, what stands in WITH and in FROM. */
public abstract class QueryRenderer extends ExpressionRenderer {
    private final Qualifiers qualifiers;
    private final Deque<List<FromItem>> surrounding = new ArrayDeque<>();
    final SelectList selectList;

    QueryRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
        this.qualifiers = new Qualifiers(quoting);
        this.selectList = new SelectList(this, quoting);
    }

    public void query(Query<?> query) {
        if (query instanceof Select<?> select) {
            select(select, false);
        } else if (query instanceof SetOperation<?> operation) {
            setOperation(operation);
        } else if (query instanceof TextQuery<?> text) {
            text(text.text());
        } else {
            returning((Returning<?>) query);
        }
    }

    protected void ctes(List<Cte> expressions) {
        if (!expressions.isEmpty()) {
            out.append(expressions.stream().anyMatch(Cte::isRecursive) ? "WITH RECURSIVE " : "WITH ");
            list(expressions, ", ", this::cte);
            out.append(" ");
        }
    }

    protected void cte(Cte cte) {
        out.append(quoting.name(cte.name()));
        if (cte.isRecursive()) {
            out.append("(")
                    .append(String.join(", ", selectList.names(cte.elements())))
                    .append(")");
        }
        out.append(" AS (");
        query(cte.query());
        out.append(")");
    }

    @Override
    protected void subquery(Query<?> query, boolean isExists) {
        if (query instanceof Select<?> select) {
            select(select, isExists);
        } else {
            query(query);
        }
    }

    protected void select(Select<?> select, boolean isExists) {
        List<FromItem> froms = froms(select);
        enter(select);
        out.append("SELECT ");
        distinct(select.distinctness());
        if (isExists) {
            list(select.elements(), ", ", this::element);
        } else {
            selectList.write(select.elements());
        }
        from(froms, select.joins());
        where(select.where());
        groupBy(select);
        conditions(" HAVING ", select.having());
        orderBy(select.orderBy(), select.elements());
        limit(select.limit(), select.offset());
        lock(select.lock());
        leave();
    }

    /** What is in FROM, less what a surrounding query has there already and this one did not ask for itself. */
    private List<FromItem> froms(Select<?> select) {
        List<FromItem> all = select.froms();
        if (surrounding.isEmpty() || all.size() + select.joins().size() < 2) {
            return all;
        }
        Set<FromItem> outside = new HashSet<>();
        surrounding.forEach(outside::addAll);
        List<FromItem> own = all.stream()
                .filter(item -> select.from().contains(item) || !outside.contains(item))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private void enter(Select<?> select) {
        List<FromItem> visible = new ArrayList<>();
        for (FromItem item : select.froms()) {
            visible.addAll(FromCollector.parts(item));
        }
        for (Join join : select.joins()) {
            visible.addAll(FromCollector.parts(join.target()));
        }
        enter(visible);
    }

    void element(Element<?> element) {
        if (element instanceof Expression<?> expression) {
            expression(expression);
        } else {
            entityElement((EntityFrom<?>) element);
        }
    }

    /** An entity among what is selected; only a mapping knows its columns. */
    protected void entityElement(EntityFrom<?> entity) {
        throw notLowered(entity);
    }

    protected void distinct(@Nullable Distinct distinct) {
        if (distinct == null) {
            return;
        }
        out.append("DISTINCT ");
        if (!distinct.on().isEmpty()) {
            out.append("ON (");
            expressions(distinct.on());
            out.append(") ");
        }
    }

    protected void from(List<FromItem> items, List<Join> joins) {
        if (items.isEmpty() && joins.isEmpty()) {
            return;
        }
        String before = " FROM ";
        if (items.size() == 1 && joins.isEmpty()) {
            out.append(before);
            fromItem(items.get(0));
            return;
        }
        for (FromGroup group : FromGroup.arrange(items, KeyJoin.complete(items, joins))) {
            out.append(before);
            fromItem(group.first());
            for (Join join : group.joins()) {
                join(join);
            }
            before = ", ";
        }
    }

    protected void join(Join join) {
        out.append(" ").append(join.kind().sql()).append(" ");
        if (join.target() instanceof JoinTree) {
            out.append("(");
            fromItem(join.target());
            out.append(")");
        } else {
            fromItem(join.target());
        }
        if (join.kind() != JoinKind.CROSS) {
            on(join);
        }
    }

    protected void on(Join join) {
        if (join.condition() != null) {
            out.append(" ON ");
            expression(join.condition());
        } else if (join.along() != null) {
            throw notLowered((EntityFrom<?>) join.target());
        }
    }

    /** An item of FROM with its alias. */
    public void fromItem(FromItem item) {
        if (item instanceof TableFrom table) {
            out.append(quoting.table(table.table()));
            as(table.alias() == null ? null : qualifier(table));
        } else if (item instanceof Subquery subquery) {
            derived("(", subquery.query(), qualifier(item));
        } else if (item instanceof Lateral lateral) {
            derived("LATERAL (", lateral.query(), qualifier(item));
        } else if (item instanceof Cte || item instanceof CteReference) {
            out.append(qualifier(item));
        } else if (item instanceof CteAlias alias) {
            out.append(quoting.name(alias.cte().name()));
            as(qualifier(item));
        } else if (item instanceof JoinTree tree) {
            fromItem(tree.first());
            KeyJoin.complete(List.of(tree.first()), tree.joins()).forEach(this::join);
        } else if (item instanceof Values values) {
            values(values);
        } else if (item instanceof TextFrom text) {
            text(text.text());
        } else {
            entityFrom((EntityFrom<?>) item);
        }
    }

    /** An entity in FROM; only a mapping knows its table. */
    protected void entityFrom(EntityFrom<?> entity) {
        throw notLowered(entity);
    }

    private static OrmException notLowered(EntityFrom<?> entity) {
        return new OrmException(
                ErrorCode.NOT_LOWERED,
                "Cannot render a statement over the entity " + entity.entity().getSimpleName()
                        + ": only a session knows its mapping. Execute it in a session, or write it over tables.");
    }

    protected final void as(@Nullable String alias) {
        if (alias != null) {
            out.append(" AS ").append(alias);
        }
    }

    private void derived(String open, Query<?> query, String alias) {
        // A query in FROM does not see what stands around it, unless it is lateral.
        Deque<List<FromItem>> kept = new ArrayDeque<>(surrounding);
        if (open.length() == 1) {
            surrounding.clear();
        }
        out.append(open);
        query(query);
        out.append(")");
        as(alias);
        surrounding.clear();
        surrounding.addAll(kept);
    }

    protected void values(Values values) {
        out.append("(VALUES ");
        list(values.rows(), ", ", row -> {
            out.append("(");
            expressions(row);
            out.append(")");
        });
        out.append(")");
        as(qualifier(values));
        out.append("(");
        out.append(
                String.join(", ", values.columns().stream().map(quoting::name).toList()));
        out.append(")");
    }

    @Override
    protected String qualifier(FromItem item) {
        return item instanceof EntityFrom<?> entity ? entityQualifier(entity) : qualifiers.of(item);
    }

    protected String entityQualifier(EntityFrom<?> entity) {
        throw notLowered(entity);
    }

    /** The name of an alias of something called {@code base}, not quoted. */
    protected final String aliasName(AliasName alias, String base) {
        return qualifiers.aliasName(alias, base);
    }

    protected final void where(List<BooleanExpression> conditions) {
        conditions(" WHERE ", conditions);
    }

    private void conditions(String keyword, List<BooleanExpression> conditions) {
        int inner = conditions.size() == 1 ? Precedence.ANY : Precedence.AND;
        String before = keyword;
        for (BooleanExpression condition : conditions) {
            out.append(before);
            operand(condition, inner);
            before = " AND ";
        }
    }

    private void groupBy(Select<?> select) {
        if (!select.groupBy().isEmpty()) {
            out.append(" GROUP BY ");
            list(select.groupBy(), ", ", key -> selectList.reference(key, select.elements()));
        }
    }

    protected void orderBy(List<Ordering> orderings, List<Element<?>> elements) {
        if (!orderings.isEmpty()) {
            out.append(" ORDER BY ");
            list(orderings, ", ", ordering -> {
                selectList.reference(ordering.expression(), elements);
                direction(ordering);
            });
        }
    }

    protected void limit(@Nullable Expression<?> limit, @Nullable Expression<?> offset) {
        if (limit != null) {
            out.append(" LIMIT ");
            expression(limit);
        }
        if (offset != null) {
            out.append(" OFFSET ");
            expression(offset);
        }
    }

    protected void lock(@Nullable Lock lock) {
        if (lock == null) {
            return;
        }
        out.append(" FOR ").append(lock.strength().name().replace('_', ' '));
        if (!lock.of().isEmpty()) {
            out.append(" OF ");
            list(lock.of(), ", ", item -> out.append(qualifier(item)));
        }
        lockWait(lock);
    }

    protected final void lockWait(Lock lock) {
        switch (lock.waiting()) {
            case NOWAIT -> out.append(" NOWAIT");
            case SKIP_LOCKED -> out.append(" SKIP LOCKED");
            case WAIT -> {}
        }
    }

    protected void setOperation(SetOperation<?> operation) {
        list(operation.queries(), " " + operation.operator().sql() + " ", this::setOperand);
        if (!operation.orderBy().isEmpty()) {
            out.append(" ORDER BY ");
            list(operation.orderBy(), ", ", ordering -> {
                selectList.name(ordering.expression(), operation.elements());
                direction(ordering);
            });
        }
        limit(operation.limit(), operation.offset());
    }

    private void setOperand(Query<?> query) {
        boolean simple = query instanceof Select<?> select
                && select.orderBy().isEmpty()
                && select.limit() == null
                && select.offset() == null
                && select.lock() == null;
        out.append(simple ? "" : "(");
        query(query);
        out.append(simple ? "" : ")");
    }

    protected abstract void returning(Returning<?> returning);

    /** What follows may refer to the items, as to those of the queries around it, until {@link #leave()}. */
    final void enter(List<FromItem> visible) {
        surrounding.push(visible);
    }

    final void leave() {
        surrounding.pop();
    }

    protected final void selectElements(List<Element<?>> elements) {
        selectList.write(elements);
    }
}
