package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.InQuery;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.InsertSource;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.Update;
import java.util.LinkedHashSet;
import java.util.List;
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
            return criteria(update.rewriteParts(rewriter), source);
        }
        List<Assignment> assignments = rewriter.assignments(update.assignments());
        TableFrom target = onlyTable(assignments, source);
        BooleanExpression where = throughKey(source, target, update.where(), update.isForAllRows());
        List<FromItem> from = update.from().stream().map(rewriter::from).toList();
        return new Update(target, assignments, from, List.of(where), false, update.executionOptions());
    }

    private Update criteria(Update update, EntitySource source) {
        List<BooleanExpression> criteria = rewriter.criteria(source);
        return criteria.isEmpty() ? update : update.where(criteria.toArray(BooleanExpression[]::new));
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
        List<BooleanExpression> criteria = rewriter.criteria(source);
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
