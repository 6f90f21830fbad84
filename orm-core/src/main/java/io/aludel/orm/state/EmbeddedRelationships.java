package io.aludel.orm.state;

import io.aludel.orm.mapping.CollectionKind;
import io.aludel.orm.mapping.EmbeddableAccessor;
import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.mapping.RelationshipLink;
import io.aludel.orm.model.AttributeModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Relationships inside embedded values. They are attributes of the entity, stored in the value that it holds: another value takes
 * them over, so that whoever has a value of the entity reads what the entity has.
 */
final class EmbeddedRelationships {
    private EmbeddedRelationships() {}

    /**
     * Gives an entity another value, whose relationships are assigned to those of the entity. Answers what is stored: of a value
     * that another attribute has, a copy; in place of null, which could keep no relationships, an empty value.
     */
    static @Nullable Object assign(Managed entity, int attribute, @Nullable Object old, @Nullable Object given) {
        if (given == old) {
            return given;
        }
        Object value = given != null ? given : empty(entity, attribute);
        Managed owner = ((ManagedValue) value).$owner();
        if (owner == entity && ((ManagedValue) value).$attribute() == attribute) {
            entity.$accessor().put(entity, attribute, value); // held since before the entity was loaded again
            return value;
        }
        write(entity, attribute, old, related(entity, attribute, value));
        Object stored = owner == null ? value : copy(entity, attribute, value);
        put(entity, attribute, stored);
        if (old instanceof ManagedValue previous && previous.$owner() == entity) {
            previous.$owner(null, 0);
        }
        return stored;
    }

    // An interim value takes what is assigned: the old one keeps what it has, and the new one too if its elements are
    // refused.
    private static void write(Managed entity, int attribute, @Nullable Object old, @Nullable Object[] given) {
        put(entity, attribute, empty(entity, attribute));
        try {
            for (int i = 0; i < given.length; i++) {
                write(entity, attribute + 1 + i, given[i]);
            }
        } catch (RuntimeException | Error e) {
            entity.$accessor().put(entity, attribute, old);
            throw e;
        }
    }

    /** Puts a value into the field; it has the relationships that the entity has, whatever it came with. */
    private static void put(Managed entity, int attribute, Object value) {
        int count = shape(entity).insideCount(attribute);
        @Nullable Object[] there = new Object[count];
        for (int i = 0; i < count; i++) {
            there[i] = entity.$accessor().get(entity, attribute + 1 + i);
        }
        entity.$accessor().put(entity, attribute, value);
        for (int i = 0; i < count; i++) {
            entity.$accessor().put(entity, attribute + 1 + i, there[i]);
        }
        ((ManagedValue) value).$owner(entity, attribute);
    }

    // Nothing in place of nothing leaves the attribute unassigned.
    private static void write(Managed entity, int attribute, @Nullable Object given) {
        boolean isThere =
                Bits.isUnloaded(entity, attribute) || entity.$accessor().get(entity, attribute) != null;
        RelationshipLink link = Objects.requireNonNull(shape(entity).link(attribute));
        if (given != null || isThere && !link.isCollection()) {
            AttributeAccess.write(entity, attribute, given);
        } else if (isThere) {
            AttributeAccess.write(entity, attribute, link.kind() == CollectionKind.MAP ? Map.of() : List.of());
        }
    }

    /** What the relationships of a value are, in its fields or in those of the entity that has it. */
    private static @Nullable Object[] related(Managed entity, int attribute, Object value) {
        ManagedValue managed = (ManagedValue) value;
        Managed owner = managed.$owner();
        int first = width(entity, attribute);
        @Nullable Object[] related = new Object[shape(entity).insideCount(attribute)];
        for (int i = 0; i < related.length; i++) {
            related[i] = owner == null
                    ? embeddable(entity, attribute).get(value, first + i)
                    : AttributeAccess.read(owner, managed.$attribute() + 1 + i);
        }
        return related;
    }

    /** Before a value is handed out that does not know the entity; one that a copy of the entity shares is copied too. */
    static Object hold(Managed entity, int attribute, ManagedValue value) {
        Managed other = value.$owner();
        boolean isShared = other != null && other.$accessor().get(other, value.$attribute()) == value;
        if (!isShared) {
            value.$owner(entity, attribute);
            return value;
        }
        Object copy = copy(entity, attribute, value);
        put(entity, attribute, copy);
        return copy;
    }

    private static Object empty(Managed entity, int attribute) {
        return embeddable(entity, attribute).newInstance(new Object[width(entity, attribute)]);
    }

    private static Object copy(Managed entity, int attribute, Object value) {
        @Nullable Object[] components = new Object[width(entity, attribute)];
        for (int i = 0; i < components.length; i++) {
            components[i] = embeddable(entity, attribute).get(value, i);
        }
        return embeddable(entity, attribute).newInstance(components);
    }

    private static EmbeddableAccessor embeddable(Managed entity, int attribute) {
        return shape(entity).embeddable(attribute);
    }

    private static int width(Managed entity, int attribute) {
        AttributeModel model = shape(entity).attributes().get(attribute);
        return Objects.requireNonNull(model.embedded()).attributes().size();
    }

    private static EntityShape shape(Managed entity) {
        return entity.$accessor().shape();
    }
}
