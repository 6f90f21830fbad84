package io.aludel.orm.load;

import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a plan: first those of the statement as it was written, then those taken from one of them, as the key of an
 * object that the statement compares with.
 */
final class PlanParameters {
    private final int written;
    private final List<Derived> derived = new ArrayList<>(0);

    private record Derived(int slot, Function<Object, @Nullable Object> part) {}

    PlanParameters(int written) {
        this.written = written;
    }

    /** A parameter that is a part of another one's value, taken when the statement is executed. */
    Expression<?> part(Bind<?> whole, SqlType<?> type, Function<Object, @Nullable Object> part) {
        if (whole.slot() < 0) {
            Object value = whole.value();
            return EntitySource.constant(value == null ? null : part.apply(value), type);
        }
        derived.add(new Derived(whole.slot(), part));
        return Statements.parameter(type, written + derived.size() - 1);
    }

    int size() {
        return written + derived.size();
    }

    /** All values, those of the written parameters given. */
    @Nullable
    Object[] complete(@Nullable Object[] values) {
        if (derived.isEmpty()) {
            return values;
        }
        @Nullable Object[] all = Arrays.copyOf(values, size());
        for (int i = 0; i < derived.size(); i++) {
            Derived one = derived.get(i);
            Object whole = values[one.slot];
            all[written + i] = whole == null ? null : one.part.apply(whole);
        }
        return all;
    }
}
