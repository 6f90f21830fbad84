package io.aludel.orm.sql;

import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds rows to a table, or to an entity's. */
public record Insert(
        FromItem target,
        List<Expression<?>> columns,
        InsertSource source,
        @Nullable OnConflict conflict,
        ExecutionOptions executionOptions)
        implements DmlStatement {

    static Insert into(FromItem target) {
        return new Insert(target, List.of(), new InsertSource.Rows(List.of()), null, ExecutionOptions.DEFAULT);
    }

    /** Names the columns that {@link #values(Object...)} then gives values for, in order. */
    public Insert columns(Expression<?>... names) {
        return new Insert(target, List.of(names), source, conflict, executionOptions);
    }

    /** Adds a row, in the order of {@link #columns}. An expression among the values is written as such. */
    public Insert values(@Nullable Object... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(
                    "The insert has " + columns.size() + " columns, but the row has " + row.length + " values");
        }
        List<Expression<?>> cells = new ArrayList<>(row.length);
        for (int i = 0; i < row.length; i++) {
            cells.add(cell(row[i], columns.get(i)));
        }
        return withRows(columns, Lists.append(rows(), List.of(cells)));
    }

    /** Sets one column of the only row. */
    public <T> Insert set(Expression<T> column, @Nullable T value) {
        return append(column, cell(value, column));
    }

    public <T> Insert set(Expression<T> column, Expression<? extends T> value) {
        return append(column, value);
    }

    private Insert append(Expression<?> column, Expression<?> value) {
        Insert appended = this;
        for (Assignment assignment : new Assignment(column, value).settled()) {
            appended = appended.appendPlain(assignment.column(), assignment.value());
        }
        return appended;
    }

    private Insert appendPlain(Expression<?> column, Expression<?> value) {
        List<List<Expression<?>>> rows = rows();
        List<Expression<?>> row = rows.isEmpty() ? List.of() : rows.get(0);
        return withRows(Lists.append(columns, List.of(column)), List.of(Lists.append(row, List.of(value))));
    }

    /** One row: the keys are columns, attributes or their names. */
    public Insert values(Map<?, ?> row) {
        return values(List.of(row));
    }

    /**
     * Rows whose keys are columns, attributes or their names. A row that lacks a key some other has gets that column's
     * default.
     *
     * @throws IllegalArgumentException if there is no row; a session runs nothing for no rows that are given beside the statement
     */
    public Insert values(Collection<? extends Map<?, ?>> given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("The insert has no rows; leave it out, or pass the rows to the session");
        }
        Collection<? extends Map<?, ?>> rows = given.stream().anyMatch(Insert::hasHybrid)
                ? given.stream().map(Insert::settled).toList()
                : given;
        Set<Object> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        List<Expression<?>> named = new ArrayList<>();
        keys.forEach(key -> named.add(column(key)));
        List<List<Expression<?>>> cells = new ArrayList<>(rows.size());
        for (Map<?, ?> row : rows) {
            List<Expression<?>> cell = new ArrayList<>(named.size());
            int i = 0;
            for (Object key : keys) {
                cell.add(row.containsKey(key) ? cell(row.get(key), named.get(i)) : DefaultValue.INSTANCE);
                i++;
            }
            cells.add(cell);
        }
        return withRows(named, cells);
    }

    private static boolean hasHybrid(Map<?, ?> row) {
        for (Object key : row.keySet()) {
            if (key instanceof EntityExpression<?> entity && entity.isHybrid()) {
                return true;
            }
        }
        return false;
    }

    private static Map<Object, @Nullable Object> settled(Map<?, ?> row) {
        Map<Object, @Nullable Object> settled = new LinkedHashMap<>();
        row.forEach((key, value) -> {
            if (key instanceof EntityExpression<?> entity && entity.isHybrid()) {
                entity.assignments(cell(value, entity))
                        .forEach(assignment -> settled.put(assignment.column(), assignment.value()));
            } else {
                settled.put(key, value);
            }
        });
        return settled;
    }

    private Expression<?> column(Object key) {
        if (key instanceof Expression<?> expression) {
            return expression;
        }
        return target instanceof TableFrom table
                ? table.column((String) key)
                : new NamedColumn((EntityFrom<?>) target, (String) key);
    }

    private static Expression<?> cell(@Nullable Object value, Expression<?> column) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        return Bind.settle(new Bind<>(value, Types.unresolved()), column);
    }

    private List<List<Expression<?>>> rows() {
        return source instanceof InsertSource.Rows given ? given.rows() : List.of();
    }

    private Insert withRows(List<Expression<?>> named, List<List<Expression<?>>> rows) {
        return new Insert(target, named, new InsertSource.Rows(rows), conflict, executionOptions);
    }

    /** The rows of a query, its elements in the order of {@link #columns}. */
    public Insert from(Query<?> query) {
        return new Insert(target, columns, new InsertSource.FromQuery(query), conflict, executionOptions);
    }

    /** What to do with a row whose values in these columns are there already; no columns: any unique ones. */
    public ConflictClause onConflict(Expression<?>... unique) {
        return new ConflictClause(this, List.of(unique));
    }

    Insert with(OnConflict clause) {
        return new Insert(target, columns, source, clause, executionOptions);
    }

    public Insert options(ExecutionOptions options) {
        return new Insert(target, columns, source, conflict, options);
    }

    public <E> Returning<E> returning(Class<E> entity) {
        return Returning.one(this, new EntityClass<>(entity));
    }

    public <A> Returning<A> returning(Element<A> element) {
        return Returning.one(this, element);
    }

    public <A, B> Returning<Row2<A, B>> returning(Element<A> first, Element<B> second) {
        return Returning.many(this, first, second);
    }

    public Returning<Row> returning(Element<?>... elements) {
        return Returning.many(this, elements);
    }

    @Override
    public Insert rewriteParts(StatementRewriter rewriter) {
        FromItem newTarget = rewriter.from(target);
        List<Expression<?>> newColumns = Lists.map(columns, rewriter::expression);
        InsertSource newSource = rewrite(source, newColumns, rewriter);
        OnConflict newConflict = conflict == null ? null : conflict.rewriteParts(rewriter);
        return newTarget == target && newColumns == columns && newSource == source && newConflict == conflict
                ? this
                : new Insert(newTarget, newColumns, newSource, newConflict, executionOptions);
    }

    private static InsertSource rewrite(InsertSource source, List<Expression<?>> columns, StatementRewriter rewriter) {
        if (source instanceof InsertSource.FromQuery query) {
            Query<?> changed = rewriter.query(query.query());
            return changed == query.query() ? source : new InsertSource.FromQuery(changed);
        }
        List<List<Expression<?>>> rows = ((InsertSource.Rows) source).rows();
        List<List<Expression<?>>> changed = Lists.map(rows, row -> rewriteRow(row, columns, rewriter));
        return changed == rows ? source : new InsertSource.Rows(changed);
    }

    private static List<Expression<?>> rewriteRow(
            List<Expression<?>> row, List<Expression<?>> columns, StatementRewriter rewriter) {
        List<Expression<?>> changed = Lists.map(row, rewriter::expression);
        List<Expression<?>> settled = new ArrayList<>(changed);
        boolean same = changed == row;
        for (int i = 0; i < settled.size() && i < columns.size(); i++) {
            Expression<?> cell = Bind.settle(settled.get(i), columns.get(i));
            same &= cell == settled.get(i);
            settled.set(i, cell);
        }
        return same ? row : settled;
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }

    /** The rows given, or none where they come from a query. */
    public List<List<Expression<?>>> givenRows() {
        return rows();
    }
}
