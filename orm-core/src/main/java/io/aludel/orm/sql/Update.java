package io.aludel.orm.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes rows of a table, or of an entity's. Without a condition it refuses to run unless {@link #allRows} is called. */
public record Update(
        FromItem target,
        List<Assignment> assignments,
        List<FromItem> from,
        List<BooleanExpression> where,
        boolean isForAllRows,
        ExecutionOptions executionOptions)
        implements DmlStatement {

    static Update of(FromItem target) {
        return new Update(target, List.of(), List.of(), List.of(), false, ExecutionOptions.DEFAULT);
    }

    public <T> Update set(Expression<T> column, @Nullable T value) {
        return set(new Assignment(column, new Bind<>(value, column.type())));
    }

    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return set(new Assignment(column, value));
    }

    /** Sets a column or attribute by its name. */
    public Update set(String name, @Nullable Object value) {
        Expression<Object> column =
                target instanceof TableFrom table ? table.column(name) : new NamedColumn((EntityFrom<?>) target, name);
        return set(new Assignment(
                column, value instanceof Expression<?> given ? given : new Bind<>(value, column.type())));
    }

    public Update set(Assignment... more) {
        List<Assignment> settled = Arrays.stream(more)
                .flatMap(assignment -> assignment.settled().stream())
                .toList();
        return new Update(target, Lists.append(assignments, settled), from, where, isForAllRows, executionOptions);
    }

    /** Joins the conditions with AND, also with those said before. */
    public Update where(BooleanExpression... conditions) {
        return new Update(
                target, assignments, from, Lists.append(where, List.of(conditions)), isForAllRows, executionOptions);
    }

    /** What else conditions and values read, where the database has {@code UPDATE … FROM}. */
    public Update from(FromItem... items) {
        return new Update(
                target, assignments, Lists.append(from, List.of(items)), where, isForAllRows, executionOptions);
    }

    /** Entities that conditions and values read, as {@link #from(FromItem...)}. */
    public Update from(Class<?>... entities) {
        return from(SQL.entities(entities).toArray(FromItem[]::new));
    }

    /** Says that the update is meant for every row. */
    public Update allRows() {
        return new Update(target, assignments, from, where, true, executionOptions);
    }

    public Update options(ExecutionOptions options) {
        return new Update(target, assignments, from, where, isForAllRows, options);
    }

    /** How objects in the session learn of the change. */
    public Update synchronize(ExecutionOptions.Synchronization how) {
        return options(executionOptions.withSynchronization(how));
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
    public Update rewriteParts(StatementRewriter rewriter) {
        FromItem newTarget = rewriter.from(target);
        List<Assignment> newAssignments = rewriter.assignments(assignments);
        List<FromItem> newFrom = Lists.map(from, rewriter::from);
        List<BooleanExpression> newWhere = rewriter.conditions(where);
        return newTarget == target && newAssignments == assignments && newFrom == from && newWhere == where
                ? this
                : new Update(newTarget, newAssignments, newFrom, newWhere, isForAllRows, executionOptions);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
