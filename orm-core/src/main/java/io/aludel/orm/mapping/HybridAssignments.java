package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements set that set a hybrid. */
final class HybridAssignments {
    private HybridAssignments() {}

    static <T> List<Assignment> of(ScalarAttribute<?, T> hybrid, Expression<?> value) {
        if (!hybrid.isHybrid()) {
            return List.of(new Assignment(hybrid, value));
        }
        List<Assignment> supplied = supplied(hybrid, value);
        if (supplied == null) {
            return of(target(hybrid), value);
        }
        List<Assignment> settled = new ArrayList<>();
        for (Assignment assignment : supplied) {
            Expression<?> column = Hybrids.of(assignment.column(), hybrid.from());
            Expression<?> set = Hybrids.of(assignment.value(), hybrid.from());
            settled.addAll(
                    column instanceof ScalarAttribute<?, ?> attribute
                            ? of(attribute, set)
                            : List.of(new Assignment(column, set)));
        }
        return settled;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable List<Assignment> supplied(ScalarAttribute<?, T> hybrid, Expression<?> value) {
        HybridBody<?, T> body = hybrid.body();
        if (body == null) {
            return null;
        }
        // Of the method's expressions only this parameter knows of what type it is.
        Expression<?> typed =
                value instanceof Bind<?> bind && bind.type().isUnresolved() ? Bind.of(bind.value()) : value;
        return body.assignments((Expression<T>) typed);
    }

    /** The attribute that the hybrid is another name of. */
    private static ScalarAttribute<?, ?> target(ScalarAttribute<?, ?> hybrid) {
        Expression<?> expanded = hybrid.expanded();
        while (expanded instanceof View<?> view) {
            expanded = view.inner();
        }
        if (expanded instanceof ScalarAttribute<?, ?> attribute) {
            return attribute;
        }
        throw new OrmException(
                ErrorCode.HYBRID_NOT_SETTABLE,
                "Cannot set " + hybrid.path()
                        + " in a statement: it is a hybrid, and nothing says which attributes that would"
                        + " set. Set those, or supply \"@HybridUpdate(\"" + hybrid.name()
                        + "\") static List<Assignment> " + hybrid.name() + "(Expression<…> value)\".");
    }
}
