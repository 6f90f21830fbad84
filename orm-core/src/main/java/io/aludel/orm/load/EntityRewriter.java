package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.EmbeddedAttribute;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.HasRelated;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelatedTo;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.IsNull;
import io.aludel.orm.sql.NamedColumn;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.sql.Subquery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Turns a statement about entities into one about their tables: entities into tables, attributes into columns, joins along
 * relationships into joins on keys, comparisons with related objects into conditions on keys. Used once, for one statement.
 */
final class EntityRewriter extends StatementRewriter {
    private final MappingRegistry registry;
    private final PlanParameters parameters;
    private final List<EntityCriterion> criteria;
    // A query in FROM is met wherever one of its columns is read, and must stay one and the same.
    private final Map<FromItem, FromItem> items = new HashMap<>();
    private Scope scope = new Scope(null);

    EntityRewriter(MappingRegistry registry, PlanParameters parameters, List<EntityCriterion> criteria) {
        this.registry = registry;
        this.parameters = parameters;
        this.criteria = criteria;
    }

    MappingRegistry registry() {
        return registry;
    }

    PlanParameters parameters() {
        return parameters;
    }

    AttributeColumns columns() {
        return new AttributeColumns(this);
    }

    private RelationshipConditions relationships() {
        return new RelationshipConditions(this);
    }

    Scope scope() {
        return scope;
    }

    /** Starts a query inside the current one. */
    Scope enter() {
        scope = new Scope(scope);
        return scope;
    }

    void leave() {
        scope = scope.around();
    }

    // ---- entities

    /** What an entity stands for where it was met, which brings it into FROM if it is not there. */
    EntitySource source(EntityFrom<?> entity) {
        EntitySource known = scope.find(entity);
        return known != null ? known : declare(entity);
    }

    /** Brings an entity into FROM of the current query. */
    EntitySource declare(EntityFrom<?> entity) {
        EntityMapping mapping = registry.mapping(entity.entity());
        EntitySource source;
        if (entity instanceof EntityAlias<?> alias) {
            source = alias.source() != null
                    ? EntitySource.derived(mapping, from(alias.source()))
                    : EntitySource.aliased(mapping, alias.alias());
        } else {
            source = EntitySource.of(mapping);
        }
        scope.put(entity, source);
        addSubclasses(entity, source);
        return source;
    }

    private void addSubclasses(EntityFrom<?> entity, EntitySource source) {
        Set<EntityMapping> subclasses = scope.joinedSubclasses(entity);
        source.addDescendants(subclasses);
        for (EntityMapping subclass : subclasses) {
            for (EntityMapping at = subclass; at != source.mapping() && at != null; at = at.parent()) {
                if (entity instanceof EntityClass<?>) {
                    scope.putSubclass(new EntityClass<>(at.type()), source.as(at));
                }
            }
        }
    }

    /** What must hold of an entity wherever it stands: its class among those that share a table, marks, criteria of options. */
    List<BooleanExpression> criteria(EntitySource source) {
        List<BooleanExpression> all = new ArrayList<>(1);
        BooleanExpression ofClass = source.classCriterion();
        if (ofClass != null) {
            all.add(ofClass);
        }
        if (source.mapping().softDelete() instanceof ColumnAttributeMapping mark) {
            all.add(AttributeColumns.notSoftDeleted(source, mark));
        }
        for (EntityCriterion criterion : criteria) {
            if (criterion.type().isAssignableFrom(source.mapping().type())) {
                all.add(about(source, criterion.type(), criterion.condition()));
            }
        }
        return all;
    }

    /** A condition said of a class, on this occurrence of it. */
    BooleanExpression about(EntitySource source, Class<?> type, BooleanExpression condition) {
        return about(source, new EntityClass<>(type), condition);
    }

    /** A condition said of an entity or alias, on this occurrence of it. */
    BooleanExpression about(EntitySource source, EntityFrom<?> entity, BooleanExpression condition) {
        enter().put(entity, as(entity.entity(), source));
        try {
            return condition(condition);
        } finally {
            leave();
        }
    }

    // A condition on a relationship of the superclass may speak of a subclass.
    private EntitySource as(Class<?> type, EntitySource source) {
        Class<?> there = source.mapping().type();
        return there != type && there.isAssignableFrom(type) ? source.as(registry.mapping(type)) : source;
    }

    /** An order said of an entity or alias, on this occurrence of it. */
    List<Ordering> orderOf(EntitySource source, EntityFrom<?> entity, List<Ordering> order) {
        enter().put(entity, as(entity.entity(), source));
        try {
            return orderings(order);
        } finally {
            leave();
        }
    }

    /** The expression of a computed attribute on this occurrence of its entity. */
    Expression<?> property(EntitySource source, ColumnPropertyMapping property) {
        enter().put(new EntityClass<>(property.owner().type()), source);
        try {
            return expression(property.expression());
        } finally {
            leave();
        }
    }

    // ---- rewriting

    @Override
    public <R> Query<R> query(Query<R> query) {
        if (query instanceof Select<R> select) {
            return new SelectLowering(this).lower(select);
        }
        return query instanceof Returning<R> ? within(() -> super.query(query)) : super.query(query);
    }

    @Override
    public Statement statement(Statement statement) {
        if (statement instanceof Query<?> query) {
            return query(query);
        }
        return new DmlLowering(this).lower((DmlStatement) statement);
    }

    /** Something in a scope of its own. */
    <T> T within(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** A query that does not see what stands around it. */
    <R> Query<R> isolated(Query<R> query) {
        Scope before = scope;
        scope = new Scope(null);
        try {
            return query(query);
        } finally {
            scope = before;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Expression<T> expression(Expression<T> expression) {
        if (expression instanceof EntityExpression<T> entity) {
            return (Expression<T>) lower(entity);
        }
        if (expression instanceof Comparison comparison && isEmbedded(comparison.left())) {
            return (Expression<T>) columns().compare(comparison);
        }
        if (expression instanceof IsNull isNull && isEmbedded(isNull.operand())) {
            return (Expression<T>) columns().isNull(isNull);
        }
        return super.expression(expression);
    }

    private static boolean isEmbedded(Expression<?> expression) {
        return expression instanceof EmbeddedAttribute;
    }

    private Expression<?> lower(EntityExpression<?> expression) {
        if (expression instanceof ScalarAttribute<?, ?> attribute) {
            return attribute.isHybrid()
                    ? expression(attribute.expanded())
                    : columns().column(attribute);
        }
        if (expression instanceof NamedColumn named) {
            EntitySource source = source(named.source());
            AttributeMapping attribute = source.mapping().attribute(named.name());
            return columns().column(source, attribute);
        }
        if (expression instanceof KeyColumn key) {
            return source(key.source()).column(key.column().column());
        }
        if (expression instanceof HasRelated has) {
            return relationships().lower(has);
        }
        if (expression instanceof RelatedTo related) {
            return relationships().lower(related);
        }
        throw new AssertionError("unknown entity expression " + expression.path() + "; please report");
    }

    @Override
    public List<Assignment> assignments(List<Assignment> assignments) {
        List<Assignment> spread = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            if (isEmbedded(assignment.column())) {
                spread.addAll(columns().spread(assignment));
            } else {
                spread.add(assignment);
            }
        }
        return super.assignments(spread);
    }

    @Override
    public FromItem from(FromItem item) {
        if (item instanceof EntityFrom<?> entity) {
            return source(entity).item();
        }
        if (item instanceof Subquery || item instanceof Cte) {
            FromItem known = items.get(item);
            if (known == null) {
                known = isolated(item);
                items.put(item, known);
            }
            return known;
        }
        return super.from(item);
    }

    // A query in FROM does not see what stands around it.
    private FromItem isolated(FromItem item) {
        Scope before = scope;
        scope = new Scope(null);
        try {
            return super.from(item);
        } finally {
            scope = before;
        }
    }

    @Override
    public List<Element<?>> elements(List<Element<?>> elements) {
        List<Element<?>> lowered = new ArrayList<>(elements.size());
        for (Element<?> element : elements) {
            if (element instanceof EntityFrom<?> entity) {
                PlanDraft draft = new PlanDraft(this);
                draft.entity(source(entity), FetchOptions.NONE);
                lowered.addAll(draft.list().elements());
            } else {
                lowered.add(expression((Expression<?>) element));
            }
        }
        return lowered;
    }
}
