package io.aludel.orm.flush;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The few shapes that the rows of a table take, by the bits of their columns. Searched once per row, so neither the search nor
 * its key allocates. Safe for use by many threads.
 */
final class ShapeCache<S> {
    /** The bits of no column, to begin with. */
    static final long[] NO_BITS = {};

    // Rows of more shapes than this are rare; theirs are made again for each row, and the engine still finds their
    // text.
    private static final int MOST = 64;

    private volatile Entry<S> @Nullable [] entries;

    private record Entry<S>(long[] bits, S shape) {}

    @Nullable
    S find(long[] bits) {
        Entry<S>[] known = entries;
        if (known != null) {
            for (Entry<S> entry : known) {
                if (Arrays.equals(entry.bits, bits)) {
                    return entry.shape;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    synchronized S add(long[] bits, S shape) {
        S known = find(bits);
        if (known != null) {
            return known;
        }
        int size = entries == null ? 0 : entries.length;
        if (size < MOST) {
            Entry<S>[] more = size == 0 ? new Entry[1] : Arrays.copyOf(entries, size + 1);
            more[size] = new Entry<>(bits.clone(), shape);
            entries = more;
        }
        return shape;
    }
}
