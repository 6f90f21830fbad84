package io.aludel.orm.session;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import java.util.function.Predicate;

/** Finds out what a flush would write of an object. Loads nothing. */
final class NetChanges {
    private NetChanges() {}

    static boolean hasAny(InstanceState state) {
        return hasAny(state, attribute -> true);
    }

    /** Whether columns of the object's own rows would be written: a to-one relationship counts, a collection does not. */
    static boolean hasAnyOfRow(InstanceState state) {
        return hasAny(
                state,
                attribute -> !(attribute instanceof RelationshipMapping relationship) || !relationship.isCollection());
    }

    private static boolean hasAny(InstanceState state, Predicate<AttributeMapping> counts) {
        state.noticeChanges();
        return state.lifecycle() == Lifecycle.PENDING
                || state.isModified()
                        && state.mapping().attributes().stream()
                                .anyMatch(attribute -> counts.test(attribute) && state.hasNetChange(attribute.index()));
    }
}
