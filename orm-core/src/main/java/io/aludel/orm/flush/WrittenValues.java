package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.List;

/**
 * What a flush wrote into the attributes of objects that its transaction inserted: foreign keys, defaults, keys, versions. One
 * thread at a time.
 */
public final class WrittenValues {
    /** None; not to be added to. */
    public static final WrittenValues NONE = new WrittenValues(List.of());

    private final List<FormerValue> values;

    WrittenValues(List<FormerValue> values) {
        this.values = values;
    }

    /** Adds what later flushes wrote. */
    public void addAll(WrittenValues later) {
        values.addAll(later.values);
    }

    /** How many there are. */
    public int size() {
        return values.size();
    }

    /** Forgets the values of objects that nobody refers to any more. */
    public void dropReclaimed() {
        if (!values.isEmpty()) {
            values.removeIf(value -> value.state().entity() == null);
        }
    }

    /**
     * Puts back what was there before, newest first, where the program did not write since. Does so for objects without a row only:
     * others are read again.
     */
    public void takeBack() {
        for (int i = values.size() - 1; i >= 0; i--) {
            FormerValue value = values.get(i);
            Managed entity = value.state().entity();
            if (entity != null && value.state().lifecycle() == Lifecycle.TRANSIENT) {
                takeBack(value, entity);
            }
        }
    }

    private static void takeBack(FormerValue value, Managed entity) {
        AttributeMapping attribute = value.state().mapping().attribute(value.place());
        if (attribute.isSame(value.state().raw(value.place()), value.written())) {
            value.state().mapping().accessor().put(entity, value.place(), value.former());
        }
    }
}
