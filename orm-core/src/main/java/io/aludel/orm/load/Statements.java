package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnConstant;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipOrder;
import io.aludel.orm.schema.Column;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.InList;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.NullsOrder;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conditions that loading itself puts into statements. */
final class Statements {
    private Statements() {}

    /** A parameter whose value is found at a slot. */
    @SuppressWarnings("unchecked")
    static Expression<?> parameter(SqlType<?> type, int slot) {
        return new Bind<>(null, (SqlType<Object>) type, slot);
    }

    static List<SqlType<?>> types(List<ColumnMapping> columns) {
        List<SqlType<?>> types = new ArrayList<>(columns.size());
        for (ColumnMapping column : columns) {
            types.add(column.type());
        }
        return types;
    }

    static BooleanExpression equal(Expression<?> left, Expression<?> right) {
        return new Comparison(left, ComparisonOperator.EQ, right);
    }

    /** All pairs equal, each side as its place in the statement has it. */
    static BooleanExpression equal(
            List<ColumnPair> pairs, Function<Column, Expression<?>> local, Function<Column, Expression<?>> remote) {
        return Junction.of(
                true,
                pairs.stream()
                        .map(pair -> equal(local.apply(pair.local()), remote.apply(pair.remote())))
                        .toList());
    }

    /**
     * The columns equal to one of several keys, whose values stand at consecutive slots, key by key. With one key and one
     * column it is {@code =}, with one column {@code IN}, else each key spelled out.
     */
    static BooleanExpression oneOf(List<Expression<?>> columns, List<SqlType<?>> types, int keys, int firstSlot) {
        if (columns.size() == 1 && keys > 1) {
            List<Expression<?>> items = new ArrayList<>(keys);
            for (int key = 0; key < keys; key++) {
                items.add(parameter(types.get(0), firstSlot + key));
            }
            return new InList(columns.get(0), items, false);
        }
        if (columns.size() == 1 && keys == 1) {
            return equal(columns.get(0), parameter(types.get(0), firstSlot));
        }
        List<BooleanExpression> any = new ArrayList<>(keys);
        int slot = firstSlot;
        for (int key = 0; key < keys; key++) {
            List<BooleanExpression> all = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                all.add(equal(columns.get(i), parameter(types.get(i), slot++)));
            }
            any.add(Junction.of(true, all));
        }
        return Junction.of(false, any);
    }

    /** What a written join demands of the columns that {@code column} knows; those it answers null for are left out. */
    static List<BooleanExpression> constants(
            RelationshipMapping relationship, Function<Column, @Nullable Expression<?>> column) {
        List<BooleanExpression> all = new ArrayList<>(0);
        for (ColumnConstant constant : relationship.constants()) {
            Expression<?> found = column.apply(constant.column());
            if (found != null) {
                all.add(equal(
                        found,
                        EntitySource.constant(
                                constant.value(), constant.column().type())));
            }
        }
        return all;
    }

    /** That a row of the association table is not marked as deleted; null where rows are not marked. */
    static @Nullable BooleanExpression unmarked(RelationshipMapping relationship, TableFrom association) {
        Column mark = relationship.secondaryMark();
        return mark == null ? null : equal(association.column(mark), new Literal<>(false, Types.BOOLEAN));
    }

    /** The order of a collection. */
    static List<Ordering> order(RelationshipMapping relationship, Function<Column, Expression<?>> column) {
        if (relationship.orderBy().isEmpty() && relationship.positionedBy() != null) {
            Column position = relationship.positionedBy().column().column();
            return List.of(new Ordering(column.apply(position), false, NullsOrder.DEFAULT));
        }
        List<Ordering> order = new ArrayList<>(0);
        for (RelationshipOrder step : relationship.orderBy()) {
            order.add(new Ordering(column.apply(step.column()), step.isDescending(), NullsOrder.DEFAULT));
        }
        return order;
    }
}
