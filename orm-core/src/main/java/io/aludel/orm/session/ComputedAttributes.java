package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.SqlValue;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EmbeddedSource;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has attributes of a session's objects computed by the database. */
final class ComputedAttributes {
    private final DefaultSession session;

    ComputedAttributes(DefaultSession session) {
        this.session = session;
    }

    void set(Managed entity, ScalarAttribute<?, ?> attribute, Expression<?> value) {
        Objects.requireNonNull(value, "value");
        session.guard().requireChangeable(entity);
        InstanceState state = InstanceState.of(entity);
        if (state == null || !session.objects().contains(state)) {
            throw new OrmException(
                    ErrorCode.NOT_PERSISTENT,
                    "Cannot have " + attribute.path() + " of " + Labels.of(entity)
                            + " computed: this session does not hold the object. Add it first.");
        }
        state.compute(column(state, attribute).index(), new SqlValue(value));
    }

    private static ColumnAttributeMapping column(InstanceState state, ScalarAttribute<?, ?> attribute) {
        AttributeMapping mapping = attribute.isHybrid() || attribute.from() instanceof EmbeddedSource<?>
                ? null
                : state.mapping().attribute(attribute.name());
        String refused = mapping instanceof ColumnAttributeMapping stored
                ? refusal(stored, state.lifecycle() == Lifecycle.PENDING)
                : "it is no column of its own";
        if (refused != null) {
            throw new OrmException(
                    ErrorCode.COMPUTED_VALUE,
                    "Cannot have the database compute " + attribute.path() + " of " + state.label() + ": " + refused
                            + ". Set a value, or use an update() statement.");
        }
        return (ColumnAttributeMapping) Objects.requireNonNull(mapping);
    }

    private static @Nullable String refusal(ColumnAttributeMapping stored, boolean isNew) {
        if (stored.columns().size() != 1) {
            return "it is stored in " + stored.columns().size() + " columns";
        }
        if (stored.isId()) {
            return "it is part of the primary key";
        }
        if (stored.isVersion()) {
            return "it is the version";
        }
        ColumnMapping column = stored.columns().get(0);
        boolean isWritable = isNew ? column.isInsertable() : column.isUpdatable();
        return isWritable ? null : "its column is not " + (isNew ? "insertable" : "updatable");
    }
}
