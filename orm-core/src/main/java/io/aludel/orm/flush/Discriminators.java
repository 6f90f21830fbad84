package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.state.InstanceState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the attribute that tells the class of a row as the class has it. */
final class Discriminators {
    private Discriminators() {}

    /** Before an INSERT: gives the attribute the class's value. */
    static void fill(ObjectWork work, ObjectWriter objects) {
        ColumnMapping column = attribute(work);
        if (column != null) {
            require(work, column);
            objects.put(work.state(), work.entity(), column, value(work));
        }
    }

    /** Before an UPDATE. */
    static void check(ObjectWork work) {
        ColumnMapping column = attribute(work);
        if (column != null) {
            require(work, column);
        }
    }

    private static @Nullable ColumnMapping attribute(ObjectWork work) {
        InheritanceMapping inheritance = work.state().mapping().inheritance();
        return inheritance == null ? null : inheritance.discriminatorMapping();
    }

    private static @Nullable Object value(ObjectWork work) {
        return Objects.requireNonNull(work.state().mapping().inheritance())
                .value(work.state().mapping());
    }

    private static void require(ObjectWork work, ColumnMapping column) {
        InstanceState state = work.state();
        int attribute = Objects.requireNonNull(column.attribute()).index();
        if (!state.isLoaded(attribute) || !state.isWritten(attribute)) {
            return;
        }
        Object said = state.columnValue(column);
        if (said != null && !column.isSame(said, value(work))) {
            throw new OrmException(
                    ErrorCode.WRONG_DISCRIMINATOR,
                    "Cannot write " + state.label() + ": " + column.attribute().path() + " was set to " + said
                            + ", but rows of its class have " + value(work)
                            + ". Leave the attribute alone; to change the class of an object, delete it and add another.");
        }
    }
}
