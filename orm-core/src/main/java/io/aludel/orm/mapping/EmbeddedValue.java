package io.aludel.orm.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an embeddable is made of columns.
 *
 * @param components per component: null for one column, else the embeddable nested there
 * @param width      the number of columns
 * @param isRecord   whether the embeddable itself cannot change
 * @param isAlways   whether a row with NULL in all columns gives a value too: one that holds relationships
 */
record EmbeddedValue(
        EmbeddableAccessor accessor,
        List<@Nullable EmbeddedValue> components,
        int width,
        boolean isRecord,
        boolean isAlways) {

    boolean isChangeable() {
        return !isRecord || components.stream().anyMatch(nested -> nested != null && nested.isChangeable());
    }

    void forEach(Object value, Consumer<Object> action) {
        action.accept(value);
        for (int i = 0; i < components.size(); i++) {
            EmbeddedValue nested = components.get(i);
            Object part = nested == null ? null : accessor.get(value, i);
            if (nested != null && part != null) {
                nested.forEach(part, action);
            }
        }
    }

    /** @param columns those of the attribute, from {@code offset} on its own */
    Object copy(Object value, List<ColumnMapping> columns, int offset) {
        Object[] parts = new Object[components.size()];
        int column = offset;
        for (int i = 0; i < parts.length; i++) {
            EmbeddedValue nested = components.get(i);
            Object part = accessor.get(value, i);
            if (part != null) {
                parts[i] = nested == null ? columns.get(column).copy(part) : nested.copy(part, columns, column);
            }
            column += nested == null ? 1 : nested.width;
        }
        return accessor.newInstance(parts);
    }

    @Nullable
    Object compose(@Nullable Object[] values, int offset) {
        if (!isAlways && isNull(values, offset)) {
            return null;
        }
        Object[] parts = new Object[components.size()];
        int column = offset;
        for (int i = 0; i < parts.length; i++) {
            EmbeddedValue nested = components.get(i);
            parts[i] = nested == null ? values[column] : nested.compose(values, column);
            column += nested == null ? 1 : nested.width;
        }
        return accessor.newInstance(parts);
    }

    private boolean isNull(@Nullable Object[] values, int offset) {
        for (int i = 0; i < width; i++) {
            if (values[offset + i] != null) {
                return false;
            }
        }
        return true;
    }
}
