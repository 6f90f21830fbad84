package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Instrumentation;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the ORM knows about one object beyond its fields, and the few ways to tell it otherwise. Asking loads nothing. A view: each
 * answer is that of the moment. Used by the thread of the object's session.
 */
public final class Inspection {
    private final Managed entity;
    private final EntityShape shape;

    private Inspection(Managed entity) {
        this.entity = entity;
        this.shape = entity.$accessor().shape();
    }

    /**
     * Looks into an object of an entity, whether a session has it or not.
     *
     * @throws OrmException with {@code unmapped-class} if it is of another class
     */
    public static Inspection of(Object entity) {
        if (entity instanceof Managed managed) {
            return new Inspection(managed);
        }
        throw new OrmException(
                ErrorCode.UNMAPPED_CLASS,
                "Cannot inspect an object of " + entity.getClass().getName()
                        + ": it is not an entity. Pass an entity.");
    }

    public Lifecycle lifecycle() {
        InstanceState state = state();
        return state == null ? Lifecycle.TRANSIENT : state.lifecycle();
    }

    /** The primary key its row has in the database; null for an object without a row. */
    public @Nullable Object key() {
        InstanceState state = state();
        return state == null ? null : state.identity();
    }

    /** The session that has it; null for none. */
    public @Nullable Session session() {
        InstanceState state = state();
        return state != null && state.owner() instanceof Owner owner ? owner.session() : null;
    }

    /** Whether something was set since the last flush, even where it came to nothing. {@link Session#isModified} is exact. */
    public boolean isTouched() {
        InstanceState state = state();
        if (state == null) {
            return false;
        }
        state.noticeChanges();
        return state.isModified();
    }

    /** The attributes that reading would load. */
    public Set<String> unloaded() {
        InstanceState state = state();
        return state == null ? Set.of() : names(state, attribute -> !state.isLoaded(attribute));
    }

    /** The columns that were loaded once and are read again, all together, when one of them is used. */
    public Set<String> expired() {
        InstanceState state = state();
        return state == null ? Set.of() : names(state, state::isExpired);
    }

    /** What happened to an attribute since the last flush. */
    public AttributeHistory history(Attribute<?> attribute) {
        int index = index(attribute);
        InstanceState state = state();
        if (state != null) {
            return state.history(index);
        }
        boolean isAssigned = (entity.$written(index >>> 6) & 1L << index) != 0;
        Object value = entity.$accessor().get(entity, index);
        if (!isAssigned && value == null || isEmpty(value)) {
            return AttributeHistory.EMPTY;
        }
        return new AttributeHistory(values(value), List.of(), List.of());
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection<?> collection && collection.isEmpty();
    }

    private static List<@Nullable Object> values(@Nullable Object value) {
        return value instanceof Collection<?> collection ? List.copyOf(collection) : Collections.singletonList(value);
    }

    /**
     * Has the next flush write a column or reference whatever it was before, where a change was made that nobody can see.
     *
     * @throws OrmException with {@code not-loaded} if its value is not there
     */
    public void flagModified(Attribute<?> attribute) {
        int index = index(attribute);
        InstanceState state = state();
        if (state == null) {
            return;
        }
        if (!state.isLoaded(index)) {
            throw new OrmException(
                    ErrorCode.NOT_LOADED,
                    "Cannot flag " + shape.path(index) + " of " + state.label()
                            + " as modified: its value is not loaded. Read it first, or set it.");
        }
        state.markWritten(index);
    }

    /** Has the next flush look at the object: its listeners are told, and nothing is written unless they change something. */
    public void flagModified() {
        InstanceState state = state();
        if (state != null) {
            state.markModified();
        }
    }

    /**
     * Puts a value that counts as loaded from the database: nothing is recorded, no listener, validator or other side is told,
     * and a change made to the attribute since the last flush is forgotten.
     *
     * @param value of a collection its elements, which then may be changed like loaded ones
     * @throws OrmException with {@code not-persistent} if the object has no row
     */
    public void setCommitted(Attribute<?> attribute, @Nullable Object value) {
        int index = index(attribute);
        InstanceState state = state();
        if (state == null || state.identity() == null) {
            throw new OrmException(
                    ErrorCode.NOT_PERSISTENT,
                    "Cannot set " + shape.path(index) + " as loaded: the object has no row. Set it the ordinary way.");
        }
        if (state.mapping().attribute(index) instanceof RelationshipMapping relationship
                && relationship.isCollection()) {
            state.putLoadedCollection(index, elements(value));
            state.commit(index);
        } else {
            state.putLoaded(index, value);
            state.commit(index);
            Instrumentation.lend(entity, index);
        }
    }

    private static List<Managed> elements(@Nullable Object value) {
        Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        return Objects.requireNonNull(elements, "value").stream()
                .map(Managed.class::cast)
                .toList();
    }

    private @Nullable InstanceState state() {
        return InstanceState.of(entity);
    }

    private int index(Attribute<?> attribute) {
        return shape.index(attribute.name());
    }

    private static Set<String> names(InstanceState state, IntPredicate condition) {
        Set<String> names = new LinkedHashSet<>();
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (condition.test(attribute.index())) {
                names.add(attribute.name());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        InstanceState state = state();
        return state == null ? shape.name() + " " + Lifecycle.TRANSIENT : state.toString();
    }
}
