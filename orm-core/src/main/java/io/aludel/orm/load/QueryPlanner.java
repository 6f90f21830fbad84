package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.FetchOptions.Step;
import io.aludel.orm.load.FetchOptions.Strategy;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EmbeddedAttribute;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.Labelled;
import io.aludel.orm.sql.Labels;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.RowHeader;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the plan of one query. Used once. */
final class QueryPlanner {
    private final Loader loader;
    private final Query<?> query;
    private final OptionCompiler options;
    private final PlanParameters parameters;
    private final EntityRewriter rewriter;

    /** @param query numbered, with {@code slots} parameters */
    QueryPlanner(Loader loader, Query<?> query, int slots) {
        this.loader = loader;
        this.query = query;
        this.parameters = new PlanParameters(slots);
        this.options = new OptionCompiler(
                loader.registry(), query instanceof Select<?> select ? select.options() : List.of(), slots);
        this.rewriter = new EntityRewriter(loader.registry(), parameters, options.criteria());
    }

    QueryPlan plan() {
        if (query instanceof Select<?> select) {
            return plan(select);
        }
        return new OtherQueries(loader, query, parameters, rewriter).plan();
    }

    private QueryPlan plan(Select<?> select) {
        SelectLowering lowering = new SelectLowering(rewriter, subclasses(select));
        lowering.enter(select);
        boolean joinsCollection = joinsCollection(select);
        options.checkUsed();
        boolean isCut = select.limit() != null
                || select.offset() != null
                || select.distinctness() != null
                || !select.groupBy().isEmpty();
        RelationshipMapping contained = containedCollection(select);
        boolean counts = select.limit() != null || select.offset() != null;
        if (contained != null && counts) {
            throw new OrmException(
                    ErrorCode.LIMITED_COLLECTION,
                    "Cannot limit a query that fills " + contained.path() + " from its own join: the limit would count"
                            + " joined rows, and cut the last collection. Limit the entities in a subquery,"
                            + " alias(…, select.limit(…).subquery()), and join to that, or load the collection with"
                            + " selectinLoad(….and(…)).");
        }
        if ((joinsCollection || contained != null) && select.executionOptions().fetchRows() > 0) {
            throw new OrmException(
                    ErrorCode.STREAMED_COLLECTION,
                    "Cannot read the query row by row: a collection is joined to it, so that an entity is only complete"
                            + " after its last row. Load the collection with selectinLoad, or leave out fetchRows.");
        }
        return joinsCollection && isCut ? wrapped(select, lowering) : plain(select, lowering);
    }

    private Map<EntityFrom<?>, Set<EntityMapping>> subclasses(Select<?> select) {
        Map<EntityFrom<?>, Set<EntityMapping>> found = new HashMap<>();
        for (Element<?> element : select.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                subclasses(entity, options.of(entity), found);
            }
        }
        return found;
    }

    private static void subclasses(
            EntityFrom<?> entity, FetchOptions options, Map<EntityFrom<?>, Set<EntityMapping>> found) {
        if (!options.joinedSubclasses().isEmpty()) {
            found.put(entity, options.joinedSubclasses());
        }
        for (FetchOptions.Step step : options.steps().values()) {
            if (step.strategy() == FetchOptions.Strategy.CONTAINS_EAGER) {
                subclasses(step.target(), step.below(), found);
            }
        }
    }

    private boolean joinsCollection(Select<?> select) {
        boolean any = false;
        for (Element<?> element : select.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                EntityMapping mapping = loader.registry().mapping(entity.entity());
                any |= EagerLoading.joinsCollection(mapping, options.of(entity), new Path(mapping, null));
            }
        }
        return any;
    }

    private @Nullable RelationshipMapping containedCollection(Select<?> select) {
        RelationshipMapping found = null;
        for (Element<?> element : select.elements()) {
            if (found == null && element instanceof EntityFrom<?> entity) {
                found = EagerLoading.containedCollection(options.of(entity));
            }
        }
        return found;
    }

    private QueryPlan plain(Select<?> select, SelectLowering lowering) {
        PlanDraft draft = new PlanDraft(rewriter);
        EagerLoading eager = new EagerLoading(loader, rewriter, draft);
        List<ElementReader> readers =
                elements(select, draft, eager, UnaryOperator.identity(), expression -> expression);
        lowering.addJoins(eager.joins());
        Select<?> base = lowering.base(select, draft.list().elements(), null);
        Select<?> ordered = base.orderBy(lowering.orderings(select)).orderBy(eager.order());
        return finish(lowering.tail(select, ordered), select, draft, readers);
    }

    private interface Rewritten {
        Expression<?> of(Expression<?> expression);
    }

    private List<ElementReader> elements(
            Select<?> select,
            PlanDraft draft,
            EagerLoading eager,
            UnaryOperator<EntitySource> sources,
            Rewritten values) {
        List<ElementReader> readers = new ArrayList<>();
        List<Runnable> attachments = new ArrayList<>();
        for (Element<?> element : select.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                EntitySource source = sources.apply(rewriter.source(entity));
                EntityReader reader = draft.entity(source, options.of(entity));
                attachments.add(() -> eager.attach(reader, source, new Path(source.mapping(), null), false));
                readers.add(new ElementReader.Entity(reader));
            } else {
                readers.add(value((Expression<?>) element, draft, values));
            }
        }
        attachments.forEach(Runnable::run);
        return readers;
    }

    private ElementReader value(Expression<?> element, PlanDraft draft, Rewritten values) {
        Expression<?> bare = element instanceof Labelled<?> labelled ? labelled.inner() : element;
        if (bare instanceof EmbeddedAttribute<?, ?> embedded) {
            EntitySource source = rewriter.source(embedded.source());
            List<ColumnMapping> columns = rewriter.columns().columns(source, embedded);
            int[] positions = columns.stream()
                    .mapToInt(column -> draft.list().add(values.of(source.column(column.column()))))
                    .toArray();
            return new ElementReader.Embedded(
                    new ClassReader.Several(columns.get(0).attribute(), positions));
        }
        Expression<?> lowered = rewriter.expression(element);
        if (element instanceof ScalarAttribute<?, ?> attribute
                && attribute.isHybrid()
                && !(lowered instanceof ColumnRef)) {
            lowered = lowered.as(Labels.columnName(attribute.name()));
        }
        return new ElementReader.Value(lowered.type(), draft.list().add(values.of(lowered)));
    }

    // A limit counts entities, not the rows that joined collections make of them, so it goes into a query of its own.
    private QueryPlan wrapped(Select<?> select, SelectLowering lowering) {
        PlanDraft inside = new PlanDraft(rewriter);
        for (Element<?> element : select.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                EntitySource source = rewriter.source(entity);
                inside.entity(source, options.of(entity));
                joinColumns(source, inside);
                containedColumns(options.of(entity), inside);
            } else {
                value((Expression<?>) element, inside, expression -> expression);
            }
        }
        List<Ordering> orderings = lowering.orderings(select);
        orderings.forEach(ordering -> inside.list().add(bare(ordering.expression())));
        Select<?> base = lowering.base(select, inside.list().elements(), null).orderBy(orderings);
        Subquery subquery = lowering.tail(select, base).subquery();
        PlanDraft draft = new PlanDraft(rewriter);
        UnaryOperator<EntitySource> places = source -> EntitySource.wrapped(source, subquery);
        EagerLoading eager = new EagerLoading(loader, rewriter, draft, places);
        List<ElementReader> readers = elements(select, draft, eager, places, subquery::column);
        Select<?> outside =
                SQL.select(draft.list().elements().toArray(Element<?>[]::new)).from(subquery);
        for (Join join : eager.joins()) {
            outside = outside.join(join);
        }
        for (Ordering ordering : orderings) {
            Expression<?> column = subquery.column(bare(ordering.expression()));
            outside = outside.orderBy(new Ordering(column, ordering.isDescending(), ordering.nulls()));
        }
        return finish(outside.orderBy(eager.order()), select, draft, readers);
    }

    private static Expression<?> bare(Expression<?> expression) {
        return expression instanceof Labelled<?> labelled ? labelled.inner() : expression;
    }

    // What the query joined itself stays inside; its columns are read outside.
    private void containedColumns(FetchOptions options, PlanDraft inside) {
        for (Step step : options.steps().values()) {
            if (step.strategy() == Strategy.CONTAINS_EAGER && step.below() != options) {
                EntitySource target = rewriter.source(step.target());
                inside.entity(target, step.below());
                joinColumns(target, inside);
                containedColumns(step.below(), inside);
            }
        }
    }

    // Joins outside need columns that an option may have left out.
    static void joinColumns(EntitySource source, PlanDraft draft) {
        for (RelationshipMapping relationship : source.mapping().relationships()) {
            relationship.pairs().stream()
                    .filter(pair -> source.has(pair.local().table()))
                    .forEach(pair -> draft.list().add(source.column(pair.local())));
        }
    }

    private QueryPlan finish(Statement plain, Select<?> select, PlanDraft draft, List<ElementReader> readers) {
        rewriter.leave();
        boolean isSingle = select.single() != null;
        LoadPlan plan = new LoadPlan(loader.compile(plain), parameters, draft.readers(), draft.collections());
        Fill fill = select.executionOptions().populatesExisting()
                ? Fill.EVERYTHING
                : select.lock() != null ? Fill.UNCHANGED : Fill.MISSING;
        return new QueryPlan(
                plan,
                readers.toArray(ElementReader[]::new),
                isSingle ? null : new RowHeader(select.elements()),
                draft.collections() > 0,
                fill,
                select.executionOptions());
    }
}
