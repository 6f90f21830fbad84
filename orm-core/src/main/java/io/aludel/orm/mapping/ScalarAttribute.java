package io.aludel.orm.mapping;

import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.StatementRewriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute that is one value in SQL: a column, an embedded value, a column property, or a hybrid. */
public sealed interface ScalarAttribute<E, T> extends Attribute<E>, EntityExpression<T>
        permits BooleanAttribute,
                ComparableAttribute,
                EmbeddedAttribute,
                NumberAttribute,
                StringAttribute,
                TemporalAttribute,
                ValueAttribute {

    /** Of a hybrid what it stands for, else null. */
    @Nullable
    HybridBody<E, T> body();

    /** The same attribute read from somewhere else. */
    ScalarAttribute<E, T> of(EntityFrom<? extends E> source);

    @Override
    default boolean isHybrid() {
        return body() != null;
    }

    /** What a hybrid stands for, read from the same source. */
    default Expression<T> expanded() {
        HybridBody<E, T> body = body();
        return body == null ? this : body.of(from());
    }

    @Override
    default List<Assignment> assignments(Expression<?> value) {
        return isHybrid() ? HybridAssignments.of(this, value) : EntityExpression.super.assignments(value);
    }

    @Override
    default EntityFrom<?> source() {
        return EmbeddedSource.outermost(from());
    }

    @Override
    default String path() {
        return EmbeddedSource.path(from()) + "." + name();
    }

    @Override
    default String label() {
        return name();
    }

    @Override
    @SuppressWarnings("unchecked")
    default Expression<T> rewriteParts(StatementRewriter rewriter) {
        FromItem changed = rewriter.from(from());
        return changed != from() && changed instanceof EntityFrom<?> entity
                ? of((EntityFrom<? extends E>) entity)
                : this;
    }
}
