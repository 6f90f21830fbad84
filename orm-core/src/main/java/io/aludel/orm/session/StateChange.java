package io.aludel.orm.session;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings one loaded object in step with what a statement wrote into its row. */
final class StateChange {
    private final DefaultSession session;
    private final InstanceState state;

    StateChange(DefaultSession session, InstanceState state) {
        this.session = session;
        this.state = state;
        session.transactions().autobegin().frame().touched(state);
    }

    /** Puts what is known of columns; what attributes made of several columns are is read when it is needed. */
    void put(Map<ColumnMapping, @Nullable Object> values) {
        values.forEach((column, value) -> {
            ColumnAttributeMapping attribute = column.attribute();
            if (attribute == null) {
                session.objects().expire(state);
            } else {
                put(attribute, column.isWhole() ? value : Evaluator.UNKNOWN);
            }
        });
        references(values.keySet());
        computed(values.keySet());
    }

    /** An attribute's new value, with which it counts as unchanged; unknown ones expire, unloaded ones stay so. */
    void put(ColumnAttributeMapping attribute, @Nullable Object value) {
        boolean fits = value == null || attribute.column().type().javaType().isInstance(value);
        if (value == Evaluator.UNKNOWN || !fits) {
            state.expire(attribute.index());
        } else if (state.isLoaded(attribute.index())) {
            state.putLoaded(attribute.index(), value);
            state.commit(attribute.index());
        }
    }

    /** References whose foreign key was written are looked up again. */
    void references(Collection<ColumnMapping> written) {
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (relationship.isSimpleManyToOne()
                    && relationship.identityColumns().stream().anyMatch(written::contains)) {
                state.expire(relationship.index());
            }
        }
    }

    /** What the database computes with each update is read when it is needed. */
    void computed(Collection<ColumnMapping> written) {
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (attribute instanceof ColumnPropertyMapping && state.isLoaded(attribute.index())) {
                state.expire(attribute.index());
            }
        }
        for (ColumnMapping column : state.mapping().columns()) {
            ColumnAttributeMapping attribute = column.attribute();
            boolean isChanged = column.onUpdate() != null
                    || column.column().computed() != null
                    || attribute != null && attribute.isServerVersion();
            if (isChanged && attribute != null && !written.contains(column) && state.isLoaded(attribute.index())) {
                state.expire(attribute.index());
            }
        }
    }
}
