package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.Comparator;

/** Rows of a table are updated and deleted in the order of their keys, so that two transactions do not wait for each other. */
final class KeyOrder {
    static final Comparator<InstanceState> BY_IDENTITY = (one, other) -> compare(one.identity(), other.identity());

    private KeyOrder() {}

    @SuppressWarnings("unchecked") // keys of one table have one class
    private static int compare(Object one, Object other) {
        return one instanceof Comparable<?> && one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : 0;
    }
}
