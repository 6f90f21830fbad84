package io.aludel.orm.dialect;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.FromCollector;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.JoinTree;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Lateral;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.sql.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of a select that multiplies rows which nothing brings together; nearly always a forgotten join. */
final class CartesianCheck extends StatementRewriter {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.sql");

    private final Deque<Set<FromItem>> outside = new ArrayDeque<>();
    private boolean found;

    private CartesianCheck() {}

    /** Logs a warning if the statement has such a select. Statements are compiled once, so it is said once. */
    static void warn(Statement statement, String text) {
        if (LOG.isWarnEnabled() && isFoundIn(statement)) {
            LOG.warn(
                    "Nothing joins all that is in FROM, so every row is multiplied with every other: {} Add a join or a"
                            + " condition, or say crossJoin(…) if that is meant. (warning: {})",
                    text,
                    ErrorCode.CARTESIAN_PRODUCT.id());
        }
    }

    static boolean isFoundIn(Statement statement) {
        CartesianCheck check = new CartesianCheck();
        check.statement(statement);
        return check.found;
    }

    @Override
    public Statement statement(Statement statement) {
        return statement instanceof Query<?> query ? query(query) : super.statement(statement);
    }

    @Override
    public <R> Query<R> query(Query<R> query) {
        if (!(query instanceof Select<?> select)) {
            return super.query(query);
        }
        List<Set<FromItem>> groups = groups(select);
        found |= groups.size() > 1 && select.where().stream().noneMatch(Text.class::isInstance);
        Set<FromItem> all = new HashSet<>();
        groups.forEach(all::addAll);
        outside.push(all);
        super.query(query);
        outside.pop();
        return query;
    }

    /** What is in FROM, in groups that conditions bring together. */
    private List<Set<FromItem>> groups(Select<?> select) {
        List<Set<FromItem>> groups = new ArrayList<>();
        for (FromItem item : select.froms()) {
            if (outside.stream().noneMatch(items -> items.contains(item))) {
                groups.add(members(item));
            }
        }
        select.joins().forEach(join -> join(join, groups));
        select.where().forEach(condition -> connect(condition, groups));
        groups.removeIf(group -> group.stream().allMatch(Lateral.class::isInstance) && groups.size() > 1);
        return groups;
    }

    private static Set<FromItem> members(FromItem item) {
        Set<FromItem> members = new HashSet<>();
        members.add(item);
        if (item instanceof JoinTree tree) {
            members.addAll(members(tree.first()));
            tree.joins().forEach(join -> members.addAll(members(join.target())));
        }
        return members;
    }

    private static void join(Join join, List<Set<FromItem>> groups) {
        BooleanExpression condition = join.condition();
        if (groups.isEmpty()) {
            groups.add(members(join.target()));
        } else {
            groups.get(groups.size() - 1).addAll(members(join.target()));
        }
        if (condition != null && join.kind() != JoinKind.CROSS) {
            Set<FromItem> read = new HashSet<>(FromCollector.readBy(condition));
            read.removeAll(members(join.target()));
            regroup(join.target(), read, groups);
        }
    }

    // The condition tells better than the place in the text what a join belongs to.
    private static void regroup(FromItem target, Set<FromItem> read, List<Set<FromItem>> groups) {
        if (groups.stream().anyMatch(group -> group.stream().anyMatch(read::contains))) {
            Set<FromItem> members = members(target);
            groups.forEach(group -> group.removeAll(members));
            read.addAll(members);
            groups.add(members);
            merge(read, groups);
        }
    }

    private static void connect(BooleanExpression condition, List<Set<FromItem>> groups) {
        if (condition instanceof Junction junction && junction.isAnd()) {
            junction.conditions().forEach(part -> connect(part, groups));
        } else {
            merge(FromCollector.readBy(condition), groups);
        }
    }

    private static void merge(Set<FromItem> read, List<Set<FromItem>> groups) {
        Set<FromItem> merged = null;
        for (Set<FromItem> group : List.copyOf(groups)) {
            if (group.stream().noneMatch(read::contains)) {
                continue;
            }
            if (merged == null) {
                merged = group;
            } else {
                merged.addAll(group);
                Set<FromItem> gone = group;
                groups.removeIf(other -> other == gone);
            }
        }
    }
}
