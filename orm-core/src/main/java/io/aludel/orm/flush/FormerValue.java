package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * What a flush wrote into an attribute or a hidden column of an object, and what was there before.
 *
 * @param place the index of an attribute, or of a hidden column as -1 minus that
 */
record FormerValue(
        InstanceState state,
        int place,
        @Nullable Object former,
        @Nullable Object written,
        boolean wasWritten,
        boolean wasUnloaded) {
    boolean isHidden() {
        return place < 0;
    }

    int hiddenIndex() {
        return -1 - place;
    }
}
