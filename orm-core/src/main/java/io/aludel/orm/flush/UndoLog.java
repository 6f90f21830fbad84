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
    // Many flushes write nothing into objects, so each is made for its first element.
    private List<FormerValue> entries = List.of();
    private List<InstanceState> identified = List.of();

    /** Before an attribute is written, or something about it other than its value. */
    void attribute(InstanceState state, Managed entity, AttributeMapping attribute, @Nullable Object written) {
        add(new FormerValue(
                state,
                attribute.index(),
                state.raw(attribute.index()),
                written,
                (entity.$written(attribute.word()) & attribute.mask()) != 0,
                (entity.$unloaded(attribute.word()) & attribute.mask()) != 0));
    }

    /** Before the value of a hidden column is written. */
    void hidden(InstanceState state, int index) {
        add(new FormerValue(state, -1 - index, state.hidden(index), null, false, state.isHiddenExpired(index)));
    }

    private void add(FormerValue value) {
        if (entries.isEmpty()) {
            entries = new ArrayList<>(1);
        }
        entries.add(value);
    }

    /** Before a state gets its first identity. */
    void identity(InstanceState state) {
        if (identified.isEmpty()) {
            identified = new ArrayList<>(1);
        }
        identified.add(state);
    }

    /** What was written into the attributes of some objects, now that the flush stays: there is nothing left to be undone. */
    WrittenValues written(Predicate<InstanceState> some) {
        List<FormerValue> written = entries;
        entries = List.of();
        if (written.isEmpty()) {
            return WrittenValues.NONE;
        }
        written.removeIf(value -> value.isHidden() || !some.test(value.state()));
        return new WrittenValues(written);
    }

    /** Puts everything back. Objects reclaimed meanwhile are passed over. */
    void undo() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            undo(entries.get(i));
        }
        entries = List.of();
        identified.forEach(state -> state.identity(null));
        identified = List.of();
    }

    private static void undo(FormerValue entry) {
        InstanceState state = entry.state();
        Managed entity = state.entity();
        if (entry.isHidden()) {
            state.hidden(entry.hiddenIndex(), entry.former());
            if (entry.wasUnloaded()) {
                state.expireHidden(entry.hiddenIndex());
            }
        } else if (entity != null) {
            restore(entry, entity, state.mapping().attribute(entry.place()));
        }
    }

    private static void restore(FormerValue entry, Managed entity, AttributeMapping attribute) {
        entry.state().mapping().accessor().put(entity, attribute.index(), entry.former());
        int word = attribute.word();
        entity.$written(word, bit(entity.$written(word), attribute.mask(), entry.wasWritten()));
        entity.$unloaded(word, bit(entity.$unloaded(word), attribute.mask(), entry.wasUnloaded()));
    }

    private static long bit(long bits, long mask, boolean isSet) {
        return isSet ? bits | mask : bits & ~mask;
    }
}
