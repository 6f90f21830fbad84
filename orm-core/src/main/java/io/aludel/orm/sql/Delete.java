package io.aludel.orm.sql;

import java.util.List;

/** Removes rows of a table, or of an entity's. Without a condition it refuses to run unless {@link #allRows} is called. */
public record Delete(
        FromItem target,
        List<FromItem> using,
        List<BooleanExpression> where,
        boolean isForAllRows,
        ExecutionOptions executionOptions)
        implements DmlStatement {

    static Delete of(FromItem target) {
        return new Delete(target, List.of(), List.of(), false, ExecutionOptions.DEFAULT);
    }

    /** Joins the conditions with AND, also with those said before. */
    public Delete where(BooleanExpression... conditions) {
        return new Delete(target, using, Lists.append(where, List.of(conditions)), isForAllRows, executionOptions);
    }

    /** What else conditions read, where the database has {@code DELETE … USING}. */
    public Delete using(FromItem... items) {
        return new Delete(target, Lists.append(using, List.of(items)), where, isForAllRows, executionOptions);
    }

    /** Entities that conditions read, as {@link #using(FromItem...)}. */
    public Delete using(Class<?>... entities) {
        return using(SQL.entities(entities).toArray(FromItem[]::new));
    }

    /** Says that every row is meant. */
    public Delete allRows() {
        return new Delete(target, using, where, true, executionOptions);
    }

    public Delete options(ExecutionOptions options) {
        return new Delete(target, using, where, isForAllRows, options);
    }

    /** How objects in the session learn of the change. */
    public Delete synchronize(ExecutionOptions.Synchronization how) {
        return options(executionOptions.withSynchronization(how));
    }

    public <E> Returning<E> returning(Class<E> entity) {
        return Returning.one(this, new EntityClass<>(entity));
    }

    public <A> Returning<A> returning(Element<A> element) {
        return Returning.one(this, element);
    }

    public Returning<Row> returning(Element<?>... elements) {
        return Returning.many(this, elements);
    }

    @Override
    public Delete rewriteParts(StatementRewriter rewriter) {
        FromItem newTarget = rewriter.from(target);
        List<FromItem> newUsing = Lists.map(using, rewriter::from);
        List<BooleanExpression> newWhere = rewriter.conditions(where);
        return newTarget == target && newUsing == using && newWhere == where
                ? this
                : new Delete(newTarget, newUsing, newWhere, isForAllRows, executionOptions);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
