package io.aludel.orm.mapping;

import io.aludel.orm.schema.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of an entity and how its values become an identity: the single value itself, or a {@link CompositeKey} of all.
 * Shared by a hierarchy. Safe for use by many threads.
 */
public final class IdMapping {
    private final EntityMapping root;
    private final List<ColumnMapping> columns;
    private final List<ColumnAttributeMapping> attributes;
    private final boolean generated;
    private final @Nullable Class<?> singleType;

    IdMapping(
            EntityMapping root,
            List<ColumnMapping> columns,
            List<ColumnAttributeMapping> attributes,
            boolean generated) {
        this.root = root;
        this.columns = List.copyOf(columns);
        this.attributes = List.copyOf(attributes);
        this.generated = generated;
        this.singleType = columns.size() == 1 ? columns.get(0).type().javaType() : null;
    }

    /** The key's columns in the root's table. */
    public List<ColumnMapping> columns() {
        return columns;
    }

    public List<ColumnAttributeMapping> attributes() {
        return attributes;
    }

    public boolean isComposite() {
        return columns.size() > 1;
    }

    /** The only column of a key that is not composite. */
    public ColumnMapping column() {
        return columns.get(0);
    }

    /** Whether the database numbers new rows, so that an INSERT without the key answers it. */
    public boolean isGenerated() {
        return generated;
    }

    /** What new keys are taken from before the INSERT, or null. */
    public @Nullable Sequence sequence() {
        return column().column().sequence();
    }

    /** The identity on an entity, raw; null while a part of it has no value. Zero in a primitive that is generated is none. */
    public @Nullable Object identityOf(Object entity) {
        if (!isComposite()) {
            return present(column(), column().value(entity));
        }
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = columns.get(i).value(entity);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return CompositeKey.of(values);
    }

    private @Nullable Object present(ColumnMapping column, @Nullable Object value) {
        boolean isUnset = value instanceof Number number
                && number.longValue() == 0
                && column.attribute() != null
                && column.attribute().model().isPrimitive()
                && (generated || sequence() != null);
        return isUnset ? null : value;
    }

    /** The identity made of the key columns' values; null when one of them is. */
    public @Nullable Object identity(@Nullable Object[] values) {
        if (values.length == 1) {
            return values[0];
        }
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return CompositeKey.of(values);
    }

    /** The key columns' values of an identity. */
    public Object[] values(Object identity) {
        return identity instanceof CompositeKey key ? key.toArray() : new Object[] {identity};
    }

    /** Puts an identity into an entity's fields, without events. */
    public void put(Object entity, Object identity) {
        Object[] values = values(identity);
        int offset = 0;
        for (ColumnAttributeMapping attribute : attributes) {
            root.accessor().put(entity, attribute.index(), attribute.compose(values, offset));
            offset += attribute.columns().size();
        }
    }

    /** The value of one key column in an identity. */
    public Object value(Object identity, int column) {
        return identity instanceof CompositeKey key ? key.get(column) : identity;
    }

    /**
     * The identity meant by a key as users write it: a value, a key class's instance, a {@code CompositeKey}, or a list of values.
     *
     * @throws io.aludel.orm.error.OrmException with {@code wrong-key} if the number or the types of the values are not the key's
     */
    public Object normalise(Object key) {
        return key.getClass() == singleType ? key : new KeyReader(root, this).read(key);
    }

    @Override
    public String toString() {
        return Arrays.toString(new ArrayList<>(columns).toArray());
    }
}
