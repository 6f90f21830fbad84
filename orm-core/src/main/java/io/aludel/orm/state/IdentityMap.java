package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The persistent objects of one session by identity, at most one per row, held weakly: an object that neither changed nor is
 * referred to elsewhere may be reclaimed. The states themselves are the entries, chained per slot; reclaimed ones are dropped
 * where a search meets them and before the table would grow. One thread at a time.
 */
public final class IdentityMap {
    private static final int INITIAL_SLOTS = 4; // many sessions hold one object
    private static final int LARGE = 1 << 14; // up to here the table grows fourfold, beyond twofold

    private @Nullable InstanceState[] slots = new InstanceState[INITIAL_SLOTS];
    private int size;

    /** The state of the object with this identity, or null. Its entity is there when this answers. */
    public @Nullable InstanceState find(EntityMapping root, Object identity) {
        int slot = slot(hash(root, identity));
        for (InstanceState state = slots[slot]; state != null; state = state.chained) {
            if (state.mapping().root() == root && isSame(identity, state.identity())) {
                return present(state);
            }
        }
        return null;
    }

    /** As {@link #find(EntityMapping, Object)} for a key that is an {@code Integer} or {@code Long}, without boxing it. */
    public @Nullable InstanceState find(EntityMapping root, long identity) {
        int slot = slot(hash(root, identity));
        for (InstanceState state = slots[slot]; state != null; state = state.chained) {
            if (state.mapping().root() == root && isWhole(state.identity(), identity)) {
                return present(state);
            }
        }
        return null;
    }

    // Written out for Integer, which most keys are: a virtual call here is felt.
    private static boolean isSame(Object identity, @Nullable Object other) {
        return identity instanceof Integer number
                ? other instanceof Integer held && held.intValue() == number.intValue()
                : identity.equals(other);
    }

    private static boolean isWhole(@Nullable Object identity, long value) {
        return identity instanceof Integer number ? number == value : identity instanceof Long whole && whole == value;
    }

    private @Nullable InstanceState present(InstanceState state) {
        if (state.entity() != null) {
            return state;
        }
        remove(state);
        return null;
    }

    /** Adds a state that has its identity; one that is there already under it is replaced and answered. */
    public @Nullable InstanceState put(InstanceState state) {
        Object identity = Objects.requireNonNull(state.identity(), "identity");
        InstanceState before = find(state.mapping().root(), identity);
        if (before == state) {
            return null;
        }
        if (before != null) {
            remove(before);
        }
        if (size >= most(slots.length)) {
            makeRoom();
        }
        enter(state, identity);
        return before;
    }

    private void enter(InstanceState state, Object identity) {
        int slot = slot(hash(state.mapping().root(), identity));
        state.chained = slots[slot];
        slots[slot] = state;
        size++;
    }

    /** Adds a state under an identity that was just looked up and not found. */
    public void add(InstanceState state) {
        if (size >= most(slots.length)) {
            makeRoom();
        }
        enter(state, Objects.requireNonNull(state.identity(), "identity"));
    }

    /** Makes room for that many more at once, rather than while they come. */
    public void expect(int more) {
        if (size + more >= most(slots.length)) {
            int expected = present() + more;
            int wanted = slots.length;
            while (expected >= most(wanted)) {
                wanted <<= 1;
            }
            if (wanted > slots.length) {
                enterAll(wanted);
            }
        }
    }

    private static int most(int slots) {
        return slots - (slots >> 2);
    }

    // Reclaimed entries may be most of a table that looks full, so it grows by what is really there.
    private void makeRoom() {
        int present = present();
        int wanted = slots.length;
        while (present >= wanted >> 1) {
            wanted <<= wanted < LARGE ? 2 : 1;
        }
        enterAll(wanted);
    }

    private int present() {
        int present = 0;
        for (InstanceState slot : slots) {
            for (InstanceState state = slot; state != null; state = state.chained) {
                present += state.refersTo(null) ? 0 : 1;
            }
        }
        return present;
    }

    private void enterAll(int wanted) {
        @Nullable InstanceState[] before = slots;
        slots = new InstanceState[wanted];
        size = 0;
        for (InstanceState slot : before) {
            InstanceState state = slot;
            while (state != null) {
                InstanceState following = state.chained;
                state.chained = null;
                if (!state.refersTo(null)) {
                    enter(state, Objects.requireNonNull(state.identity()));
                }
                state = following;
            }
        }
    }

    /** Takes a state out; nothing happens if it is not there. */
    public void remove(InstanceState state) {
        Object identity = state.identity();
        if (identity == null) {
            return;
        }
        int slot = slot(hash(state.mapping().root(), identity));
        InstanceState previous = null;
        for (InstanceState at = slots[slot]; at != null; at = at.chained) {
            if (at == state) {
                unchain(slot, previous, state);
                return;
            }
            previous = at;
        }
    }

    private void unchain(int slot, @Nullable InstanceState previous, InstanceState state) {
        if (previous == null) {
            slots[slot] = state.chained;
        } else {
            previous.chained = state.chained;
        }
        state.chained = null;
        size--;
    }

    /** Gives a state another identity and moves it; answers the one that was there before under it. */
    public @Nullable InstanceState rekey(InstanceState state, Object identity) {
        remove(state);
        state.identity(identity);
        return put(state);
    }

    public boolean contains(InstanceState state) {
        Object identity = state.identity();
        return identity != null && find(state.mapping().root(), identity) == state;
    }

    /** How many there are; those already reclaimed may count until they are noticed. */
    public int size() {
        return size;
    }

    /** Those whose entity is there; a copy. */
    public List<InstanceState> states() {
        List<InstanceState> states = new ArrayList<>(size);
        forEach(states::add);
        return states;
    }

    /** Calls for each whose entity is there. The map must not change meanwhile. */
    public void forEach(Consumer<InstanceState> action) {
        for (InstanceState slot : slots) {
            for (InstanceState state = slot; state != null; state = state.chained) {
                if (!state.refersTo(null)) {
                    action.accept(state);
                }
            }
        }
    }

    /** Takes all out, calling for each; reclaimed ones included. */
    public void drain(Consumer<InstanceState> action) {
        for (int slot = 0; slot < slots.length; slot++) {
            InstanceState state = slots[slot];
            slots[slot] = null;
            while (state != null) {
                InstanceState following = state.chained;
                state.chained = null;
                action.accept(state);
                state = following;
            }
        }
        size = 0;
    }

    /** Lets go of all, without a word to any. */
    public void clear() {
        if (slots.length == INITIAL_SLOTS) {
            Arrays.fill(slots, null);
        } else {
            slots = new InstanceState[INITIAL_SLOTS];
        }
        size = 0;
    }

    private int slot(int hash) {
        return hash & (slots.length - 1);
    }

    // Integer and Long hash alike, so that a probe by a primitive need not know which of the two the key is.
    private static int hash(EntityMapping root, Object identity) {
        return identity instanceof Integer || identity instanceof Long
                ? hash(root, ((Number) identity).longValue())
                : spread(root.hashCode() + identity.hashCode());
    }

    private static int hash(EntityMapping root, long identity) {
        return spread(root.hashCode() + (int) (identity ^ identity >>> 32));
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }
}
