package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flush wrote into the attributes of objects that its transaction inserted: foreign keys, defaults, keys, versions. One
 * thread at a time.
 */
public final class WrittenValues {
    private final List<Value> values = new ArrayList<>(0);

    private record Value(
            InstanceState state,
            int attribute,
            @Nullable Object former,
            @Nullable Object written) {}

    void add(InstanceState state, int attribute, @Nullable Object former, @Nullable Object written) {
        values.add(new Value(state, attribute, former, written));
    }

    /** How many there are. */
    public int size() {
        return values.size();
    }

    /** Forgets the values of objects that nobody refers to any more. */
    public void dropReclaimed() {
        values.removeIf(value -> value.state.entity() == null);
    }

    /**
     * Puts back what was there before, newest first, where the program did not write since. Does so for objects without a row only:
     * others are read again.
     */
    public void takeBack() {
        for (int i = values.size() - 1; i >= 0; i--) {
            Value value = values.get(i);
            Managed entity = value.state.entity();
            if (entity != null && value.state.lifecycle() == Lifecycle.TRANSIENT) {
                takeBack(value, entity);
            }
        }
    }

    private static void takeBack(Value value, Managed entity) {
        AttributeMapping attribute = value.state.mapping().attribute(value.attribute);
        if (attribute.isSame(value.state.raw(value.attribute), value.written)) {
            value.state.mapping().accessor().put(entity, value.attribute, value.former);
        }
    }
}
