package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.schema.Column;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.NamedColumn;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.Update;
import java.util.ArrayList;
import java.util.List;

/** Turns statements about entities into plain ones about their tables. Safe for use by many threads. */
public final class Lowering {
    private final MappingRegistry registry;

    public Lowering(MappingRegistry registry) {
        this.registry = registry;
    }

    /** The same statement about tables and columns, without eager loading. */
    public Statement lower(Statement statement) {
        return lower(statement, List.of());
    }

    /** An expression about one entity as one about its tables under their own names. */
    public Expression<?> lower(Expression<?> expression, EntityMapping mapping) {
        EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), List.of());
        return rewriter.within(() -> {
            EntitySource source = EntitySource.of(mapping);
            for (EntityMapping at = mapping; at != null; at = at.parent()) {
                rewriter.scope().put(new EntityClass<>(at.type()), source.as(at));
            }
            return rewriter.expression(expression);
        });
    }

    /** The same statement about tables and columns, under the criteria among some options. */
    public Statement lower(Statement statement, List<LoaderOption> options) {
        OptionCompiler compiled = new OptionCompiler(registry, options, 0);
        EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), compiled.criteria());
        return rewriter.within(() -> rewriter.statement(statement));
    }

    /** The columns that an attribute stands for in a statement that writes rows of an entity, parts of a key included. */
    public List<ColumnMapping> columns(EntityMapping mapping, Expression<?> attribute) {
        if (attribute instanceof NamedColumn named) {
            return columns(mapping.attribute(named.name()));
        }
        if (attribute instanceof KeyColumn key) {
            return List.of(key.column());
        }
        if (attribute instanceof ScalarAttribute<?, ?> scalar && !scalar.isHybrid()) {
            EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), List.of());
            return rewriter.columns().columns(EntitySource.of(mapping), scalar);
        }
        return List.of();
    }

    private static List<ColumnMapping> columns(AttributeMapping attribute) {
        if (attribute instanceof ColumnAttributeMapping stored) {
            return stored.columns();
        }
        return attribute instanceof RelationshipMapping relationship && relationship.isSimpleManyToOne()
                ? relationship.identityColumns()
                : List.of();
    }

    /** An update of an entity whose rows are in several tables, as one per table that sets something. */
    public List<Update> perTable(Update update, EntityFrom<?> target) {
        EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), List.of());
        return rewriter.within(() -> new DmlLowering(rewriter).perTable(update, target));
    }

    /** A condition that a row of a table has one of some keys. */
    public static BooleanExpression oneOf(EntityMapping mapping, TableFrom table, List<Object> identities) {
        List<Column> key = mapping.keyColumns(table.table());
        if (key.size() == 1) {
            Expression<Object> column = table.column(key.get(0));
            return identities.size() == 1 ? column.eq(identities.get(0)) : column.in(identities);
        }
        List<BooleanExpression> each = new ArrayList<>(identities.size());
        for (Object identity : identities) {
            List<BooleanExpression> equal = new ArrayList<>(key.size());
            for (int i = 0; i < key.size(); i++) {
                equal.add(table.<Object>column(key.get(i)).eq(mapping.id().value(identity, i)));
            }
            each.add(Junction.of(true, equal));
        }
        return Junction.of(false, each);
    }

    /** A query for the whole keys of an entity's rows. */
    public static Select<Row> keys(EntityFrom<?> entity, EntityMapping mapping) {
        return SQL.select(mapping.id().columns().stream()
                .map(column -> new KeyColumn(entity, column))
                .toArray(Element<?>[]::new));
    }

    /** A condition that an entity has one of some identities. */
    public static BooleanExpression oneOf(EntityMapping mapping, EntityFrom<?> entity, List<Object> identities) {
        return KeyColumn.oneOf(entity, mapping, identities);
    }

    /** A column of an entity, whatever attribute it belongs to. */
    public static Expression<Object> column(EntityFrom<?> entity, ColumnMapping column) {
        return new KeyColumn(entity, column);
    }
}
