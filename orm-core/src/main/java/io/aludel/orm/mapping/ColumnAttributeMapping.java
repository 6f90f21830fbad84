package io.aludel.orm.mapping;

import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.VersionKind;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An attribute stored in one column, or as an embeddable in several. */
public final class ColumnAttributeMapping extends AttributeMapping {
    private List<ColumnMapping> columns = List.of();
    private @Nullable EmbeddedValue embedded;
    private boolean changeable;
    private boolean mutable;

    ColumnAttributeMapping(EntityMapping owner, AttributeModel model, int index) {
        super(owner, model, index);
    }

    void link(List<ColumnMapping> ownColumns, @Nullable EmbeddedValue ownEmbedded) {
        this.columns = List.copyOf(ownColumns);
        this.embedded = ownEmbedded;
        this.mutable = !isId() && isAnyMutable(ownColumns);
        this.changeable = ownEmbedded != null && ownEmbedded.isChangeable();
    }

    private static boolean isAnyMutable(List<ColumnMapping> columns) {
        for (ColumnMapping column : columns) {
            if (column.type().isMutable()) {
                return true;
            }
        }
        return false;
    }

    /** One, or those of the embeddable's components, nested ones in their place. */
    public List<ColumnMapping> columns() {
        return columns;
    }

    /** The only column of an attribute that is not embedded, the first one of an embedded. */
    public ColumnMapping column() {
        return columns.get(0);
    }

    public boolean isEmbedded() {
        return model().kind() == AttributeKind.EMBEDDED;
    }

    public boolean isId() {
        return model().isId();
    }

    public boolean isVersion() {
        return model().version() != VersionKind.NONE;
    }

    /** Whether it is a version that the database changes itself. */
    public boolean isServerVersion() {
        return model().version() == VersionKind.SERVER;
    }

    /** Whether the field cannot hold null, so that its zero may stand for not having been set. */
    public boolean isPrimitive() {
        return model().isPrimitive();
    }

    @Override
    public boolean isDeferred() {
        return model().isDeferred();
    }

    /** The deferred attributes of the same group are loaded together; null if not deferred, empty for a group of its own. */
    public @Nullable String deferredGroup() {
        return model().deferredGroup();
    }

    /**
     * Makes the attribute's value from those of its columns, {@code columns().size()} of them from {@code offset} on. An
     * embeddable of which all columns are NULL is null.
     */
    public @Nullable Object compose(@Nullable Object[] values, int offset) {
        return embedded == null ? values[offset] : embedded.compose(values, offset);
    }

    /** Whether it is, or has inside, an embeddable whose components can change while it stays the same object. */
    public boolean isChangeable() {
        return changeable;
    }

    /** Whether its value is, or has inside, an array, a JSON document or the like: something that changes without telling. */
    public boolean isMutable() {
        return mutable;
    }

    /** Calls for an embedded value and every embeddable inside it. */
    public void forEachEmbedded(@Nullable Object value, Consumer<Object> action) {
        if (embedded != null && value != null) {
            embedded.forEach(value, action);
        }
    }

    /** An equal value that changes independently of this one; the same one if it cannot change. */
    public @Nullable Object copy(@Nullable Object value) {
        if (value == null || !mutable && !changeable) {
            return value;
        }
        return embedded == null ? column().copy(value) : embedded.copy(value, columns, 0);
    }

    @Override
    public boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        for (ColumnMapping column : columns) {
            if (!column.isSame(column.component(one), column.component(other))) {
                return false;
            }
        }
        return embedded == null || one != null && other != null;
    }
}
