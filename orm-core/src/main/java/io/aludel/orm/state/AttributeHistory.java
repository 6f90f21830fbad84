package io.aludel.orm.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an attribute since the last flush. A scalar stands in {@code added} with its new value and in {@code
 * deleted} with its old one where that is known, or in {@code unchanged}; of a collection each list holds the elements.
 */
public record AttributeHistory(
        List<@Nullable Object> added, List<@Nullable Object> unchanged, List<@Nullable Object> deleted) {
    /** Nothing is known: the attribute is not loaded and not set. */
    public static final AttributeHistory EMPTY = new AttributeHistory(List.of(), List.of(), List.of());

    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }

    public boolean isEmpty() {
        return !hasChanges() && unchanged.isEmpty();
    }
}
