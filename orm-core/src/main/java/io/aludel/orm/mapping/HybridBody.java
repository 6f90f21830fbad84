package io.aludel.orm.mapping;

import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL form of a hybrid: an expression over the attributes of the entity it is given. */
@FunctionalInterface
public interface HybridBody<E, T> {
    Expression<T> of(EntityFrom<? extends E> source);

    /** What setting the hybrid to a value in a statement sets; null where nothing is said of that. */
    default @Nullable List<Assignment> assignments(Expression<T> value) {
        return null;
    }
}
