package io.aludel.orm.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an embeddable is made of columns.
 *
 * @param components per component: null for one column, else the embeddable nested there
 * @param width the number of columns
 */
record EmbeddedValue(EmbeddableAccessor accessor, List<@Nullable EmbeddedValue> components, int width) {

    @Nullable
    Object compose(@Nullable Object[] values, int offset) {
        if (isNull(values, offset)) {
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
