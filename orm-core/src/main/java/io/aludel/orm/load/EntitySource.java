package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.AliasName;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.DerivedColumn;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.InList;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.JoinTree;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One entity in one place of a statement: its tables under the names they have there, or a query that gives its columns. */
final class EntitySource {
    private final EntityMapping mapping;
    private final Map<Table, TableFrom> tables = new LinkedHashMap<>();
    private final List<Join> joins = new ArrayList<>();
    private final Map<ColumnPropertyMapping, Expression<?>> properties = new HashMap<>(0);
    private final @Nullable FromItem derived;
    private final @Nullable Function<Column, Expression<?>> derivedColumns;
    private @Nullable Set<String> names;

    private @Nullable EntitySource wrapped;

    private EntitySource(EntityMapping mapping) {
        this(mapping, null, null);
    }

    private EntitySource(
            EntityMapping mapping,
            @Nullable FromItem derived,
            @Nullable Function<Column, Expression<?>> derivedColumns) {
        this.mapping = mapping;
        this.derived = derived;
        this.derivedColumns = derivedColumns;
    }

    /** The entity's tables under their own names. */
    static EntitySource of(EntityMapping mapping) {
        return of(mapping, mapping.tables());
    }

    /** Some of the entity's tables under their own names. */
    static EntitySource of(EntityMapping mapping, List<Table> tables) {
        EntitySource source = new EntitySource(mapping);
        for (Table table : tables) {
            source.add(new TableFrom(table, null));
        }
        return source;
    }

    /** The entity's tables under names that the renderer makes. */
    static EntitySource anonymous(EntityMapping mapping) {
        return aliased(mapping, AliasName.of(null));
    }

    /** The entity's own table under an alias, and its superclasses' tables under aliases that follow from it. */
    static EntitySource aliased(EntityMapping mapping, AliasName alias) {
        EntitySource source = new EntitySource(mapping);
        for (Table table : mapping.tables()) {
            source.add(new TableFrom(table, table == mapping.table() ? alias : beside(alias, table)));
        }
        return source;
    }

    private static AliasName beside(AliasName alias, Table table) {
        return AliasName.of(alias instanceof AliasName.Given given ? given.name() + "_" + table.name() : null);
    }

    /** What a query in FROM gives, whose columns are named as the entity's. */
    static EntitySource derived(EntityMapping mapping, FromItem item) {
        return new EntitySource(mapping, item, column -> derivedColumn(item, column.name(), column.type()));
    }

    /** The same entity as a query gives it that selects what {@code inner} has. */
    static EntitySource wrapped(EntitySource inner, Subquery query) {
        EntitySource source = new EntitySource(inner.mapping, query, column -> query.column(inner.column(column)));
        source.tables.putAll(inner.tables);
        source.wrapped = inner;
        return source;
    }

    /** What a query of the user's own gives, as far as it has columns of these names, in lower case. */
    static EntitySource named(EntityMapping mapping, Set<String> names) {
        EntitySource source = derived(mapping, new TableFrom(mapping.table(), null));
        source.names = names;
        return source;
    }

    private void add(TableFrom table) {
        if (!tables.isEmpty()) {
            TableFrom first = tables.values().iterator().next();
            joins.add(new Join(JoinKind.INNER, table, sameKey(first, table), null));
        }
        tables.put(table.table(), table);
    }

    /** Adds the tables of subclasses, so that their columns come along where a row has them. */
    void addDescendants(Iterable<EntityMapping> descendants) {
        descendants.forEach(this::addDescendant);
    }

    private void addDescendant(EntityMapping descendant) {
        if (derived != null) {
            return;
        }
        TableFrom first = tables.values().iterator().next();
        for (Table table : descendant.tables()) {
            if (!tables.containsKey(table)) {
                TableFrom added = new TableFrom(table, first.alias() == null ? null : beside(first.alias(), table));
                joins.add(new Join(JoinKind.LEFT, added, sameKey(first, added), null));
                tables.put(table, added);
            }
        }
    }

    /** The same place, spoken of as a subclass whose tables it has. */
    EntitySource as(EntityMapping descendant) {
        EntitySource source = new EntitySource(descendant, derived, derivedColumns);
        source.tables.putAll(tables);
        return source;
    }

    private BooleanExpression sameKey(TableFrom base, TableFrom other) {
        List<BooleanExpression> equal = new ArrayList<>();
        List<Column> baseKey = mapping.keyColumns(base.table());
        List<Column> otherKey = mapping.keyColumns(other.table());
        for (int i = 0; i < baseKey.size(); i++) {
            equal.add(
                    new Comparison(base.column(baseKey.get(i)), ComparisonOperator.EQ, other.column(otherKey.get(i))));
        }
        return Junction.of(true, equal);
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** What stands in FROM first; {@link #joins} follow it. */
    FromItem first() {
        return derived != null ? derived : tables.values().iterator().next();
    }

    /** The further tables of a class that is spread over several. */
    List<Join> joins() {
        return joins;
    }

    /** All of it as one item. */
    FromItem item() {
        return joins.isEmpty() ? first() : new JoinTree(first(), List.copyOf(joins));
    }

    boolean has(Table table) {
        return tables.isEmpty() || tables.containsKey(table);
    }

    boolean has(Column column) {
        return names == null
                ? has(column.table())
                : names.contains(column.name().toLowerCase(Locale.ROOT));
    }

    /** Whether computed attributes can be read here. */
    boolean computes() {
        return names == null;
    }

    /** The column as this place has it; a key column of a table that is not here is that of one which is. */
    Expression<?> column(Column column) {
        if (derivedColumns != null) {
            return derivedColumns.apply(column);
        }
        TableFrom table = tables.get(column.table());
        if (table == null) {
            return keyElsewhere(column);
        }
        return table.column(column);
    }

    List<Expression<?>> columns(List<ColumnMapping> mappings) {
        List<Expression<?>> columns = new ArrayList<>();
        for (ColumnMapping each : mappings) {
            columns.add(column(each.column()));
        }
        return columns;
    }

    private Expression<?> keyElsewhere(Column column) {
        TableFrom first = tables.values().iterator().next();
        int position = mapping.keyColumns(column.table()).indexOf(column);
        if (position < 0) {
            throw new AssertionError(column + " is not among " + tables.keySet() + "; please report");
        }
        return first.column(mapping.keyColumns(first.table()).get(position));
    }

    /** A computed attribute as this place has it; {@code lower} makes its expression one over columns, once. */
    Expression<?> property(ColumnPropertyMapping property, Function<ColumnPropertyMapping, Expression<?>> lower) {
        if (wrapped != null && derived instanceof Subquery query) {
            return query.column(wrapped.property(property, lower));
        }
        return properties.computeIfAbsent(property, lower);
    }

    private static <T> Expression<T> derivedColumn(FromItem item, String name, SqlType<T> type) {
        return new DerivedColumn<>(item, name, type);
    }

    /** What rows of a table shared by several classes must meet to be this one's, or null. */
    @Nullable
    BooleanExpression classCriterion() {
        InheritanceMapping inheritance = mapping.inheritance();
        if (inheritance == null || inheritance.isJoined() || mapping.parent() == null || derived != null) {
            return null;
        }
        List<Expression<?>> values = new ArrayList<>();
        SqlType<?> type = inheritance.discriminator().type();
        for (EntityMapping descendant : mapping.selfAndDescendants()) {
            Object value = inheritance.value(descendant);
            if (value != null) {
                values.add(constant(value, type));
            }
        }
        return new InList(column(inheritance.discriminator()), values, false);
    }

    /** A parameter whose value belongs to the statement. */
    @SuppressWarnings("unchecked")
    static Expression<?> constant(@Nullable Object value, SqlType<?> type) {
        return new Bind<>(value, (SqlType<Object>) type);
    }
}
