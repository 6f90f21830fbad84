package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.schema.Column;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a hierarchy of entities is stored, and which of its classes a row belongs to. Shared by all of them. Safe for use by many threads. */
public final class InheritanceMapping {
    private final EntityMapping root;
    private final Inheritance.Strategy strategy;
    private final Column discriminator;
    private final @Nullable ColumnMapping discriminatorMapping;
    private final Map<Object, EntityMapping> byValue;
    private final Map<EntityMapping, Object> values;

    InheritanceMapping(
            EntityMapping root,
            Inheritance.Strategy strategy,
            Column discriminator,
            @Nullable ColumnMapping discriminatorMapping,
            Map<Object, EntityMapping> byValue,
            Map<EntityMapping, Object> values) {
        this.root = root;
        this.strategy = strategy;
        this.discriminator = discriminator;
        this.discriminatorMapping = discriminatorMapping;
        this.byValue = byValue;
        this.values = values;
    }

    public EntityMapping root() {
        return root;
    }

    public Inheritance.Strategy strategy() {
        return strategy;
    }

    public boolean isJoined() {
        return strategy == Inheritance.Strategy.JOINED;
    }

    /** The root table's column that tells the class of a row. */
    public Column discriminator() {
        return discriminator;
    }

    /** The discriminator where it is also an attribute, else null. */
    public @Nullable ColumnMapping discriminatorMapping() {
        return discriminatorMapping;
    }

    /** The discriminator's value in rows of exactly this class; null for an abstract class. */
    public @Nullable Object value(EntityMapping mapping) {
        return values.get(mapping);
    }

    /** The class of a row by its discriminator's value, or null if no class has it. */
    public @Nullable EntityMapping mapping(@Nullable Object value) {
        return value == null ? null : byValue.get(value);
    }
}
