package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.SqlText;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromCollector;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.InQuery;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.InsertSource;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.TypedText;
import io.aludel.orm.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lowers statements that change an entity's rows. Runs inside a scope of its own, which RETURNING then shares. */
final class DmlLowering {
    private final EntityRewriter rewriter;

    DmlLowering(EntityRewriter rewriter) {
        this.rewriter = rewriter;
    }

    DmlStatement lower(DmlStatement statement) {
        if (statement instanceof Insert insert) {
            return lower(insert);
        }
        if (statement instanceof Update update) {
            return lower(update);
        }
        return statement instanceof Delete delete ? lower(delete) : statement.rewriteParts(rewriter);
    }

    private Insert lower(Insert insert) {
        Insert plain = insert;
        if (insert.source() instanceof InsertSource.FromQuery from) {
            InsertSource source = new InsertSource.FromQuery(rewriter.isolated(from.query()));
            plain = new Insert(insert.target(), insert.columns(), source, insert.conflict(), insert.executionOptions());
        }
        if (insert.target() instanceof EntityFrom<?> entity) {
            oneTable(rewriter.declare(entity), "insert into");
        }
        return plain.rewriteParts(rewriter);
    }

    private Update lower(Update update) {
        if (!(update.target() instanceof EntityFrom<?> entity)) {
            return update.rewriteParts(rewriter);
        }
        EntitySource source = rewriter.declare(entity);
        if (source.joins().isEmpty()) {
            Update plain = touched(update.rewriteParts(rewriter), source);
            return criteria(plain, criteria(source, update.from()));
        }
        List<Assignment> assignments = new ArrayList<>(rewriter.assignments(update.assignments()));
        TableFrom target = onlyTable(assignments, source);
        BooleanExpression where = throughKey(source, target, update.where(), update.isForAllRows());
        assignments.addAll(touched(source, target, assignments));
        List<FromItem> from = update.from().stream().map(rewriter::from).toList();
        return new Update(target, assignments, from, List.of(where), false, update.executionOptions());
    }

    /** One update per table that something is set in, without the condition. */
    List<Update> perTable(Update update, EntityFrom<?> entity) {
        EntitySource source = rewriter.declare(entity);
        Map<TableFrom, List<Assignment>> byTable = new LinkedHashMap<>();
        for (Assignment assignment : rewriter.assignments(update.assignments())) {
            TableFrom table = ((ColumnRef<?>) assignment.column()).from();
            if (FromCollector.readBy(assignment.value()).stream().anyMatch(read -> !read.equals(table))) {
                throw severalTables("update", source.mapping());
            }
            byTable.computeIfAbsent(table, missing -> new ArrayList<>()).add(assignment);
        }
        List<Update> updates = new ArrayList<>();
        byTable.forEach((table, assignments) -> {
            assignments.addAll(touched(source, table, assignments));
            updates.add(SQL.update(table).set(assignments.toArray(Assignment[]::new)));
        });
        return updates;
    }

    private Update touched(Update plain, EntitySource source) {
        if (!(plain.target() instanceof TableFrom table)) {
            return plain;
        }
        List<Assignment> more = touched(source, table, plain.assignments());
        return more.isEmpty() ? plain : plain.set(more.toArray(Assignment[]::new));
    }

    /** What the mapping says is set by every update of a table. */
    private static List<Assignment> touched(EntitySource source, TableFrom table, List<Assignment> set) {
        List<Assignment> more = new ArrayList<>(0);
        for (ColumnMapping column : source.mapping().columns()) {
            SqlText onUpdate = column.table() == table.table() ? column.onUpdate() : null;
            if (onUpdate != null && set.stream().noneMatch(one -> isSetting(one, column))) {
                more.add(new Assignment(
                        table.column(column.column()), new TypedText<>(SQL.text(onUpdate.sql()), column.type())));
            }
        }
        return more;
    }

    private static boolean isSetting(Assignment assignment, ColumnMapping column) {
        return assignment.column() instanceof ColumnRef<?> set && set.column() == column.column();
    }

    private static Update criteria(Update update, List<BooleanExpression> criteria) {
        return criteria.isEmpty() ? update : update.where(criteria.toArray(BooleanExpression[]::new));
    }

    /** Of the entity that is written and of those that are read. */
    private List<BooleanExpression> criteria(EntitySource target, List<FromItem> others) {
        List<BooleanExpression> all = new ArrayList<>(rewriter.criteria(target));
        for (FromItem other : others) {
            if (other instanceof EntityFrom<?> entity) {
                all.addAll(rewriter.criteria(rewriter.source(entity)));
            }
        }
        return all;
    }

    private static TableFrom onlyTable(List<Assignment> assignments, EntitySource source) {
        Set<TableFrom> tables = new LinkedHashSet<>();
        for (Assignment assignment : assignments) {
            if (assignment.column() instanceof ColumnRef<?> column) {
                tables.add(column.from());
            }
        }
        if (tables.size() != 1) {
            throw severalTables("update", source.mapping());
        }
        return tables.iterator().next();
    }

    // The condition may speak of columns in any of the entity's tables, the update of one table's only.
    private BooleanExpression throughKey(
            EntitySource source, TableFrom target, List<BooleanExpression> where, boolean isForAllRows) {
        List<Column> key = source.mapping().keyColumns(target.table());
        if (key.size() != 1 || where.isEmpty() && !isForAllRows) {
            throw severalTables("update", source.mapping());
        }
        EntitySource inside = EntitySource.of(source.mapping());
        Select<?> keys = SQL.select(inside.column(source.mapping().id().column().column()))
                .from(inside.first());
        for (Join join : inside.joins()) {
            keys = keys.join(join);
        }
        keys = keys.where(rewriter.conditions(where).toArray(BooleanExpression[]::new))
                .where(rewriter.criteria(source).toArray(BooleanExpression[]::new));
        Expression<?> own = target.column(key.get(0));
        return new InQuery(own, keys, false);
    }

    private Delete lower(Delete delete) {
        if (!(delete.target() instanceof EntityFrom<?> entity)) {
            return delete.rewriteParts(rewriter);
        }
        EntitySource source = rewriter.declare(entity);
        oneTable(source, "delete from");
        Delete plain = delete.rewriteParts(rewriter);
        List<BooleanExpression> criteria = criteria(source, delete.using());
        return criteria.isEmpty() ? plain : plain.where(criteria.toArray(BooleanExpression[]::new));
    }

    private static void oneTable(EntitySource source, String verb) {
        if (!source.joins().isEmpty()) {
            throw severalTables(verb, source.mapping());
        }
    }

    private static OrmException severalTables(String verb, EntityMapping mapping) {
        List<String> tables = mapping.tables().stream().map(Table::name).toList();
        return new OrmException(
                ErrorCode.SEVERAL_TABLES,
                "Cannot " + verb + " " + mapping.name() + " by one statement: its rows are spread over " + tables
                        + ". Change one table's attributes at a time, or change the objects and flush.");
    }
}
