package io.aludel.orm.mapping;

import io.aludel.orm.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of an entity. Subclasses share it with the entity that declares it, for an attribute's index is the same in
 * all of them. Equal to itself only; safe for use by many threads.
 */
public abstract sealed class AttributeMapping
        permits ColumnAttributeMapping, ColumnPropertyMapping, RelationshipMapping {
    private final EntityMapping owner;
    private final AttributeModel model;
    private final int index;

    AttributeMapping(EntityMapping owner, AttributeModel model, int index) {
        this.owner = owner;
        this.model = model;
        this.index = index;
    }

    /** The topmost entity that has the attribute. */
    public final EntityMapping owner() {
        return owner;
    }

    public final String name() {
        return model.name();
    }

    /** The position among the entity's attributes, superclasses first. */
    public final int index() {
        return index;
    }

    /** Which word of an instance's bits is the attribute's. */
    public final int word() {
        return index >>> 6;
    }

    /** The attribute's bit in its word. */
    public final long mask() {
        return 1L << index;
    }

    /** As messages write it: {@code User.addresses}. */
    public final String path() {
        return owner.name() + "." + model.name();
    }

    /** What the compiler run knew. */
    public final AttributeModel model() {
        return model;
    }

    /** Whether writing one value in place of the other would change nothing. */
    public abstract boolean isSame(@Nullable Object one, @Nullable Object other);

    /** Whether the attribute is left out of its entity's SELECT unless asked for. */
    public abstract boolean isDeferred();

    @Override
    public final String toString() {
        return path();
    }
}
