package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.TableFrom;
import java.util.ArrayList;
import java.util.List;

/** Finds the condition of a join that says none: the one foreign key between its table and those before it. */
final class KeyJoin {
    private final TableFrom referring;
    private final TableFrom referred;
    private final ForeignKey key;

    private KeyJoin(TableFrom referring, TableFrom referred, ForeignKey key) {
        this.referring = referring;
        this.referred = referred;
        this.key = key;
    }

    /** The joins, each with a condition unless it needs none. */
    static List<Join> complete(List<FromItem> before, List<Join> joins) {
        List<FromItem> left = new ArrayList<>(before);
        List<Join> complete = new ArrayList<>(joins.size());
        for (Join join : joins) {
            boolean isOpen = join.condition() == null && join.along() == null && join.kind() != JoinKind.CROSS;
            complete.add(isOpen ? new Join(join.kind(), join.target(), condition(left, join.target()), null) : join);
            left.add(join.target());
        }
        return complete;
    }

    private static BooleanExpression condition(List<FromItem> left, FromItem target) {
        List<KeyJoin> found = new ArrayList<>();
        if (target instanceof TableFrom right) {
            for (FromItem item : left) {
                if (item instanceof TableFrom table) {
                    addKeys(table, right, found);
                    if (table.table() != right.table()) {
                        addKeys(right, table, found);
                    }
                }
            }
        }
        if (found.size() != 1) {
            throw refused(target, found);
        }
        return found.get(0).condition();
    }

    private static void addKeys(TableFrom referring, TableFrom referred, List<KeyJoin> found) {
        for (ForeignKey key : referring.table().foreignKeys()) {
            if (key.target() == referred.table()) {
                found.add(new KeyJoin(referring, referred, key));
            }
        }
    }

    private BooleanExpression condition() {
        List<BooleanExpression> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = key.columns().get(i);
            pairs.add(new Comparison(
                    new ColumnRef<>(referred, key.targetColumns().get(i)),
                    ComparisonOperator.EQ,
                    new ColumnRef<>(referring, column)));
        }
        return SQL.and(pairs);
    }

    private static OrmException refused(FromItem target, List<KeyJoin> found) {
        String name = target instanceof TableFrom table ? nameOf(table.table()) : "a subquery";
        String keys =
                String.join(", ", found.stream().map(join -> join.key.name()).toList());
        return new OrmException(
                ErrorCode.JOIN_WITHOUT_CONDITION,
                "Cannot join " + name + ": it has no condition, and "
                        + (found.isEmpty() ? "no foreign key leads" : "several foreign keys (" + keys + ") lead")
                        + " between it and what stands before it. Give a condition, or join along a relationship.");
    }

    private static String nameOf(Table table) {
        return table.toString();
    }
}
