package io.aludel.orm.session;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Something that a session loads without a statement of the user.
 *
 * @param what as messages write it
 * @param from the object that it is loaded for; null for one asked for by its key
 */
record OwnLoad(
        String what, Kind kind, Class<?> entity, @Nullable Object from) {

    enum Kind {
        OBJECT,
        COLUMNS,
        RELATIONSHIP
    }

    static OwnLoad byKey(EntityMapping mapping) {
        return new OwnLoad(mapping.name(), Kind.OBJECT, mapping.type(), null);
    }

    static OwnLoad refresh(InstanceState state) {
        return new OwnLoad(state.mapping().name(), Kind.COLUMNS, state.mapping().type(), state.entity());
    }

    static OwnLoad attribute(InstanceState state, AttributeMapping attribute) {
        return attribute instanceof RelationshipMapping relationship
                ? new OwnLoad(
                        attribute.path(),
                        Kind.RELATIONSHIP,
                        relationship.target().type(),
                        state.entity())
                : new OwnLoad(attribute.path(), Kind.COLUMNS, state.mapping().type(), state.entity());
    }
}
