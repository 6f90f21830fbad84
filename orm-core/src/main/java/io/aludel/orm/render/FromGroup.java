package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.FromCollector;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An item of FROM with what is joined to it. A join's condition sees only its own group, so a join goes where what it reads
 * is; groups that it reads both of become one.
 */
record FromGroup(FromItem first, List<Join> joins) {

    static List<FromGroup> arrange(List<FromItem> items, List<Join> joins) {
        if (items.isEmpty()) {
            throw new OrmException(
                    ErrorCode.JOIN_WITHOUT_CONDITION,
                    "Cannot render a join: there is nothing in FROM to join to. Name it with from(…).");
        }
        List<FromGroup> groups = new ArrayList<>();
        for (FromItem item : items) {
            groups.add(new FromGroup(item, new ArrayList<>()));
        }
        if (groups.size() == 1) {
            groups.get(0).joins.addAll(joins);
        } else {
            for (Join join : joins) {
                place(join, groups);
            }
        }
        return groups;
    }

    private static void place(Join join, List<FromGroup> groups) {
        Set<FromItem> read = join.condition() == null ? Set.of() : FromCollector.readBy(join.condition());
        FromGroup home = null;
        for (FromGroup group : List.copyOf(groups)) {
            if (!group.hasAny(read)) {
                continue;
            }
            if (home == null) {
                home = group;
            } else {
                home.joins.add(new Join(JoinKind.CROSS, group.first, null, null));
                home.joins.addAll(group.joins);
                groups.remove(group);
            }
        }
        (home == null ? groups.get(groups.size() - 1) : home).joins.add(join);
    }

    private boolean hasAny(Set<FromItem> items) {
        return items.contains(first) || joins.stream().anyMatch(join -> items.contains(join.target()));
    }
}
