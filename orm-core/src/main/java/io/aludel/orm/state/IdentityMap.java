package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityMapping;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of one session by identity, at most one per row, held weakly: an object that neither changed nor is
 * referred to elsewhere may be reclaimed. The states themselves are the entries. One thread at a time.
 */
public final class IdentityMap {
    /** The state of the object with this identity, or null. Its entity is there when this answers. */
    public @Nullable InstanceState find(EntityMapping root, Object identity) {
        throw new UnsupportedOperationException("in progress");
    }

    /** As {@link #find(EntityMapping, Object)} for a key that is an {@code Integer} or {@code Long}, without boxing it. */
    public @Nullable InstanceState find(EntityMapping root, long identity) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Adds a state that has its identity; one that is there already under it is replaced and answered. */
    public @Nullable InstanceState put(InstanceState state) {
        throw new UnsupportedOperationException("in progress");
    }

    public void remove(InstanceState state) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Gives a state another identity and moves it; answers the one that was there before under it. */
    public @Nullable InstanceState rekey(InstanceState state, Object identity) {
        throw new UnsupportedOperationException("in progress");
    }

    public boolean contains(InstanceState state) {
        throw new UnsupportedOperationException("in progress");
    }

    /** How many there are; those already reclaimed may count until they are noticed. */
    public int size() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Calls for each whose entity is there. The map must not change meanwhile. */
    public void forEach(Consumer<InstanceState> action) {
        throw new UnsupportedOperationException("in progress");
    }

    public void clear() {
        throw new UnsupportedOperationException("in progress");
    }
}
