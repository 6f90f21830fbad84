package io.aludel.orm.flush;

import io.aludel.orm.mapping.CompositeKey;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Orders objects by the primary keys of their rows, so that concurrent flushes lock rows in the same order. */
final class KeyOrder {
    static final Comparator<ObjectWork> BY_KEY =
            (one, other) -> compare(one.state().identity(), other.state().identity());

    private KeyOrder() {}

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof CompositeKey key && other instanceof CompositeKey otherKey) {
            for (int i = 0; i < Math.min(key.size(), otherKey.size()); i++) {
                int order = compare(key.get(i), otherKey.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
        return one instanceof Comparable<?> && other != null && one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : 0;
    }
}
