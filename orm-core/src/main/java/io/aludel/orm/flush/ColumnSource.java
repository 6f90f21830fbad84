package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * A column of one table and where an object's value for it comes from.
 *
 * @param mapping what the value is read from; the root's key for the key of a joined table; null for a constant
 * @param constant the discriminator's value where no attribute stands for it
 */
record ColumnSource(
        Column column,
        @Nullable ColumnMapping mapping,
        @Nullable Object constant) {

    /** The attribute whose field holds just this value; -1 if the value comes from elsewhere. */
    int wholeAttribute() {
        return mapping == null || mapping.attribute() == null || !mapping.isWhole()
                ? -1
                : mapping.attribute().index();
    }

    @Nullable
    Object value(InstanceState state) {
        return mapping == null ? constant : state.columnValue(mapping);
    }
}
