package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a flush wrote into objects: keys, foreign keys, versions, defaults. Undone, newest first, the objects are as they were
 * before it. One thread at a time.
 */
final class UndoLog {
    private final List<Entry> entries = new ArrayList<>(0);
    private final List<InstanceState> identified = new ArrayList<>(0);

    /** @param place the index of an attribute, or of a hidden column as -1 minus that */
    private record Entry(
            InstanceState state,
            int place,
            @Nullable Object former,
            @Nullable Object written,
            boolean wasWritten,
            boolean wasUnloaded) {}

    /** Before an attribute is written, or something about it other than its value. */
    void attribute(InstanceState state, Managed entity, AttributeMapping attribute, @Nullable Object written) {
        entries.add(new Entry(
                state,
                attribute.index(),
                state.raw(attribute.index()),
                written,
                (entity.$written(attribute.word()) & attribute.mask()) != 0,
                (entity.$unloaded(attribute.word()) & attribute.mask()) != 0));
    }

    /** Before the value of a hidden column is written. */
    void hidden(InstanceState state, int index) {
        entries.add(new Entry(state, -1 - index, state.hidden(index), null, false, state.isHiddenExpired(index)));
    }

    /** Before a state gets its first identity. */
    void identity(InstanceState state) {
        identified.add(state);
    }

    /** What was written into the attributes of some objects, if the flush stays. */
    WrittenValues written(Predicate<InstanceState> some) {
        WrittenValues written = new WrittenValues();
        for (Entry entry : entries) {
            if (entry.place >= 0 && some.test(entry.state)) {
                written.add(entry.state, entry.place, entry.former, entry.written);
            }
        }
        return written;
    }

    /** Puts everything back. Objects reclaimed meanwhile are passed over. */
    void undo() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            undo(entries.get(i));
        }
        entries.clear();
        identified.forEach(state -> state.identity(null));
        identified.clear();
    }

    private static void undo(Entry entry) {
        InstanceState state = entry.state;
        Managed entity = state.entity();
        if (entry.place < 0) {
            state.hidden(-1 - entry.place, entry.former);
            if (entry.wasUnloaded) {
                state.expireHidden(-1 - entry.place);
            }
        } else if (entity != null) {
            restore(entry, entity, state.mapping().attribute(entry.place));
        }
    }

    private static void restore(Entry entry, Managed entity, AttributeMapping attribute) {
        entry.state.mapping().accessor().put(entity, attribute.index(), entry.former);
        int word = attribute.word();
        entity.$written(word, bit(entity.$written(word), attribute.mask(), entry.wasWritten));
        entity.$unloaded(word, bit(entity.$unloaded(word), attribute.mask(), entry.wasUnloaded));
    }

    private static long bit(long bits, long mask, boolean isSet) {
        return isSet ? bits | mask : bits & ~mask;
    }
}
