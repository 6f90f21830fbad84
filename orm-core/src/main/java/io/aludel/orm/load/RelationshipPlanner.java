package io.aludel.orm.load;

import io.aludel.orm.load.FetchOptions.Step;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.NullsOrder;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.Window;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the statement that loads a relationship for a number of keys. Used once. */
final class RelationshipPlanner {
    private final Loader loader;
    private final RelationshipMapping relationship;
    private final FetchOptions options;
    private final Path path;
    private final int keys;
    private final RelationshipKey key;
    private final PlanParameters parameters;
    private final EntityRewriter rewriter;
    private final EntitySource target;
    private final @Nullable TableFrom association;

    RelationshipPlanner(Loader loader, RelationshipMapping relationship, FetchOptions options, Path path, int keys) {
        this.loader = loader;
        this.relationship = relationship;
        this.options = options;
        this.path = path;
        this.keys = keys;
        this.key = new RelationshipKey(relationship);
        this.parameters = new PlanParameters(options.slots() + keys * key.width());
        this.rewriter = new EntityRewriter(loader.registry(), parameters, options.criteria());
        this.target = EntitySource.of(relationship.target());
        target.addDescendants(options.below(relationship).joinedSubclasses());
        Table secondary = relationship.secondary();
        this.association = secondary == null ? null : new TableFrom(secondary, null);
    }

    RelationshipPlan plan() {
        rewriter.enter().put(new EntityClass<>(relationship.target().type()), target);
        List<Expression<?>> keyExpressions =
                key.remote().stream().<Expression<?>>map(this::column).toList();
        Step step = options.step(relationship);
        if (step != null && step.limit() > 0) {
            return limited(keyExpressions, step);
        }
        PlanDraft draft = new PlanDraft(rewriter);
        int[] keyColumns = keys == 1
                ? new int[0]
                : keyExpressions.stream().mapToInt(draft.list()::add).toArray();
        EntityReader reader = draft.entity(target, options.below(relationship));
        EagerLoading eager = new EagerLoading(loader, rewriter, draft);
        eager.attach(reader, target, new Path(relationship.target(), path), false);
        Select<?> select = select(draft, eager, where(keyExpressions));
        return plan(select, draft, reader, keyColumns);
    }

    private RelationshipPlan plan(Select<?> select, PlanDraft draft, EntityReader reader, int[] keyColumns) {
        LoadPlan plan = new LoadPlan(loader.compile(select), parameters, draft.readers(), draft.collections());
        return new RelationshipPlan(plan, reader, keys, keyColumns, key.types(), draft.collections() > 0);
    }

    // The targets are numbered within those of their parent, in a query of their own, so that what is joined to them
    // does not count.
    private RelationshipPlan limited(List<Expression<?>> keyExpressions, Step step) {
        FetchOptions below = options.below(relationship);
        PlanDraft inside = new PlanDraft(rewriter);
        if (keys > 1) {
            keyExpressions.forEach(inside.list()::add);
        }
        inside.entity(target, below);
        QueryPlanner.joinColumns(target, inside);
        Expression<Long> number = SQL.rowNumber().over(new Window(keyExpressions, order(step, true), null));
        inside.list().add(number);
        Subquery numbered = from(inside)
                .where(where(keyExpressions).toArray(BooleanExpression[]::new))
                .subquery();
        PlanDraft draft = new PlanDraft(rewriter);
        int[] keyColumns = keys == 1
                ? new int[0]
                : keyExpressions.stream()
                        .mapToInt(each -> draft.list().add(numbered.column(each)))
                        .toArray();
        EntitySource source = EntitySource.wrapped(target, numbered);
        EntityReader reader = draft.entity(source, below);
        EagerLoading eager = new EagerLoading(loader, rewriter, draft);
        eager.attach(reader, source, new Path(relationship.target(), path), false);
        Select<?> select =
                SQL.select(draft.list().elements().toArray(Element<?>[]::new)).from(numbered);
        for (Join join : eager.joins()) {
            select = select.join(join);
        }
        Expression<Long> place = numbered.column(number);
        select = select.where(
                        new Comparison(place, ComparisonOperator.LE, new Literal<>((long) step.limit(), Types.LONG)))
                .orderBy(new Ordering(place, false, NullsOrder.DEFAULT))
                .orderBy(eager.order());
        return plan(select, draft, reader, keyColumns);
    }

    private List<Ordering> order(@Nullable Step step, boolean isNeeded) {
        if (step != null && !step.order().isEmpty()) {
            return rewriter.orderOf(target, step.target(), step.order());
        }
        List<Ordering> order = Statements.order(relationship, this::column);
        return order.isEmpty() && isNeeded
                ? target.columns(relationship.target().id().columns()).stream()
                        .map(column -> new Ordering(column, false, NullsOrder.DEFAULT))
                        .toList()
                : order;
    }

    private Select<?> select(PlanDraft draft, EagerLoading eager, List<BooleanExpression> where) {
        Select<?> select = from(draft);
        for (Join join : eager.joins()) {
            select = select.join(join);
        }
        return select.where(where.toArray(BooleanExpression[]::new))
                .orderBy(order(options.step(relationship), false))
                .orderBy(eager.order());
    }

    private Select<?> from(PlanDraft draft) {
        Select<?> select = SQL.select(draft.list().elements().toArray(Element<?>[]::new));
        if (association == null) {
            select = select.from(target.first());
            for (Join join : target.joins()) {
                select = select.join(join);
            }
        } else {
            BooleanExpression on = new RelationshipJoins(relationship, target, target).fromSecondary(association);
            select = select.from((FromItem) association).join(new Join(JoinKind.INNER, target.item(), on, null));
        }
        return select;
    }

    private List<BooleanExpression> where(List<Expression<?>> keyExpressions) {
        List<BooleanExpression> where = new ArrayList<>();
        where.add(Statements.oneOf(keyExpressions, key.types(), keys, options.slots()));
        BooleanExpression unmarked = association == null ? null : Statements.unmarked(relationship, association);
        if (unmarked != null) {
            where.add(unmarked);
        }
        where.addAll(Statements.constants(
                relationship,
                column -> relationship.target().tables().contains(column.table()) ? target.column(column) : null));
        Step step = options.step(relationship);
        if (step != null && step.criterion() != null) {
            where.add(rewriter.about(target, step.target(), step.criterion()));
        }
        where.addAll(rewriter.criteria(target));
        return where;
    }

    private Expression<?> column(Column column) {
        return association != null && column.table() == association.table()
                ? association.column(column)
                : target.column(column);
    }
}
