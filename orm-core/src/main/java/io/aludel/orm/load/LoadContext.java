package io.aludel.orm.load;

import io.aludel.orm.state.InstanceState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stays with an object after the query that read it: the options that say how more of it is loaded, with the values of
 * their parameters, and the objects that came with it. Those are known by their states, which hold them weakly.
 */
final class LoadContext {
    private static final InstanceState[] NONE = {};

    private final FetchOptions options;
    private final @Nullable Object[] values;
    private InstanceState[] members;
    private int size;

    /** @param expected how many members it may come to have */
    LoadContext(FetchOptions options, @Nullable Object[] values, int expected) {
        this.options = options;
        this.values = values;
        this.members = expected == 0 ? NONE : new InstanceState[expected];
    }

    FetchOptions options() {
        return options;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    void add(InstanceState state) {
        if (size > 0 && members[size - 1] == state) {
            return;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.max(4, size * 2));
        }
        members[size++] = state;
    }

    int size() {
        return size;
    }

    InstanceState member(int index) {
        return members[index];
    }

    /** The place of a member; 0 if it is none. */
    int indexOf(InstanceState state) {
        for (int i = 0; i < size; i++) {
            if (members[i] == state) {
                return i;
            }
        }
        return 0;
    }

    /** Gives back the room kept for more. */
    void trim() {
        if (size < members.length) {
            members = Arrays.copyOf(members, size);
        }
    }
}
