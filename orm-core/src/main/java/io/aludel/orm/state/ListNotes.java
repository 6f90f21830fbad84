package io.aludel.orm.state;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list notes of its elements, so that it need not be searched for what it cannot hold. */
final class ListNotes {
    // What the other side of the relationship added and nobody confirmed: adding it here is then no second
    // occurrence, as programs keep both sides in step by hand, in either order.
    private @Nullable Set<Object> implied;

    // What the list has held since it was first searched, being long. Otherwise adding many elements from the
    // other side would be a quadratic affair.
    private @Nullable Set<Object> everHeld;

    void imply(Object element) {
        if (implied == null) {
            implied = Identities.set();
        }
        implied.add(element);
    }

    /** Answers whether the other side had added it and it was not confirmed yet. */
    boolean confirm(Object element) {
        return implied != null && implied.remove(element);
    }

    void forgetImplied() {
        implied = null;
    }

    void held(Object element) {
        if (everHeld != null) {
            everHeld.add(element);
        }
    }

    boolean wasEverHeld(Object element, Collection<Object> now) {
        if (everHeld == null) {
            everHeld = Identities.set(now);
        }
        return everHeld.contains(element);
    }
}
