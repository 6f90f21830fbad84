package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.EmbeddedAttribute;
import io.aludel.orm.mapping.EmbeddedSource;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EmbeddedModel;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.IsNull;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the columns that attributes stand for. */
final class AttributeColumns {
    private final EntityRewriter rewriter;

    AttributeColumns(EntityRewriter rewriter) {
        this.rewriter = rewriter;
    }

    /** The column of an attribute that has one. */
    Expression<?> column(ScalarAttribute<?, ?> attribute) {
        EntitySource source = rewriter.source(attribute.source());
        if (attribute.from() instanceof EmbeddedSource<?>) {
            List<ColumnMapping> columns = component(source, attribute);
            return one(attribute.path(), source, columns);
        }
        return column(source, source.mapping().attribute(attribute.name()));
    }

    /** The column of an attribute that has one, by its mapping. */
    Expression<?> column(EntitySource source, AttributeMapping attribute) {
        if (attribute instanceof ColumnAttributeMapping column) {
            return one(column.path(), source, column.columns());
        }
        if (attribute instanceof RelationshipMapping relationship && relationship.isSimpleManyToOne()) {
            return one(relationship.path(), source, relationship.identityColumns());
        }
        if (attribute instanceof ColumnPropertyMapping property) {
            return source.property(property, missing -> rewriter.property(source, missing));
        }
        throw new OrmException(
                ErrorCode.NOT_A_COLUMN,
                "Cannot use " + attribute.path()
                        + " as one value in SQL: it is stored in no column of its own. Join it, or compare it with"
                        + " has(…), any(…) or eq(…).");
    }

    private static Expression<?> one(String path, EntitySource source, List<ColumnMapping> columns) {
        if (columns.size() != 1) {
            throw new OrmException(
                    ErrorCode.NOT_A_COLUMN,
                    "Cannot use " + path + " as one value in SQL: it is stored in " + columns.size()
                            + " columns. Name a component of it, as in " + path + ".get(…).");
        }
        return source.column(columns.get(0).column());
    }

    /** The columns of an attribute, embedded or not, with where it is read from. */
    List<ColumnMapping> columns(EntitySource source, Attribute<?> attribute) {
        if (attribute.from() instanceof EmbeddedSource<?>) {
            return component(source, attribute);
        }
        AttributeMapping found = source.mapping().attribute(attribute.name());
        return found instanceof ColumnAttributeMapping column ? column.columns() : List.of();
    }

    private List<ColumnMapping> component(EntitySource source, Attribute<?> attribute) {
        List<String> names = new ArrayList<>();
        Attribute<?> at = attribute;
        while (at.from() instanceof EmbeddedSource<?> embedded) {
            names.add(0, at.name());
            at = embedded.attribute();
        }
        ColumnAttributeMapping whole = (ColumnAttributeMapping) source.mapping().attribute(at.name());
        AttributeModel model = whole.model();
        int from = 0;
        for (String name : names) {
            EmbeddedModel embedded = Objects.requireNonNull(model.embedded());
            for (AttributeModel component : embedded.attributes()) {
                if (component.name().equals(name)) {
                    model = component;
                    break;
                }
                from += width(component);
            }
        }
        return whole.columns().subList(from, from + width(model));
    }

    private static int width(AttributeModel model) {
        EmbeddedModel embedded = model.embedded();
        return embedded == null
                ? 1
                : embedded.attributes().stream()
                        .mapToInt(AttributeColumns::width)
                        .sum();
    }

    /** An embedded attribute compared with a value or with another one: column by column, where NULL equals NULL. */
    BooleanExpression compare(Comparison comparison) {
        EmbeddedAttribute<?, ?> left = (EmbeddedAttribute<?, ?>) comparison.left();
        EntitySource source = rewriter.source(left.source());
        List<ColumnMapping> columns = columns(source, left);
        List<Expression<?>> others = others(comparison.right(), columns);
        List<BooleanExpression> equal = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            equal.add(new Comparison(
                    source.column(columns.get(i).column()), ComparisonOperator.IS_NOT_DISTINCT_FROM, others.get(i)));
        }
        BooleanExpression all = Junction.of(true, equal);
        return switch (comparison.operator()) {
            case EQ, IS_NOT_DISTINCT_FROM -> all;
            case NE, IS_DISTINCT_FROM -> all.not();
            default ->
                throw new OrmException(
                        ErrorCode.NOT_A_COLUMN,
                        "Cannot tell which " + left.path() + " is greater: it is stored in " + columns.size()
                                + " columns. Compare a component of it.");
        };
    }

    /** An embedded attribute set to a value or to another one: column by column. */
    List<Assignment> spread(Assignment assignment) {
        EmbeddedAttribute<?, ?> attribute = (EmbeddedAttribute<?, ?>) assignment.column();
        EntitySource source = rewriter.source(attribute.source());
        List<ColumnMapping> columns = columns(source, attribute);
        List<Expression<?>> values = others(assignment.value(), columns);
        List<Assignment> spread = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            spread.add(new Assignment(source.column(columns.get(i).column()), values.get(i)));
        }
        return spread;
    }

    private List<Expression<?>> others(Expression<?> right, List<ColumnMapping> columns) {
        if (right instanceof Bind<?> bind) {
            return columns.stream()
                    .<Expression<?>>map(column -> rewriter.parameters().part(bind, column.type(), column::component))
                    .toList();
        }
        if (right instanceof EmbeddedAttribute<?, ?> other) {
            EntitySource source = rewriter.source(other.source());
            return columns(source, other).stream()
                    .<Expression<?>>map(column -> source.column(column.column()))
                    .toList();
        }
        throw new OrmException(
                ErrorCode.NOT_A_COLUMN,
                "Cannot compare an embedded attribute with an expression that is none. Compare a component of it.");
    }

    /** An embedded attribute is null if all its columns are. */
    BooleanExpression isNull(IsNull isNull) {
        EmbeddedAttribute<?, ?> attribute = (EmbeddedAttribute<?, ?>) isNull.operand();
        EntitySource source = rewriter.source(attribute.source());
        BooleanExpression all = Junction.of(
                true,
                columns(source, attribute).stream()
                        .map(column -> source.column(column.column()).isNull())
                        .toList());
        return isNull.isNegated() ? all.not() : all;
    }

    /** What rows meet that a soft delete has not marked. */
    static BooleanExpression notSoftDeleted(EntitySource source, ColumnAttributeMapping mark) {
        Expression<?> column = source.column(mark.column().column());
        return mark.column().type().javaType() == Boolean.class
                ? Statements.equal(column, new Literal<>(false, Types.BOOLEAN))
                : column.isNull();
    }
}
