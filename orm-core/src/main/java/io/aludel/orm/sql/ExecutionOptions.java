package io.aludel.orm.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a statement is executed, beside its SQL.
 *
 * @param populatesExisting whether rows overwrite objects already loaded, changes not yet flushed included
 * @param autoflush         whether the session flushes before; false to leave it as it is
 * @param fetchRows         rows per round trip, 0 for the engine's setting
 * @param timeout           how long it may run, null for the engine's setting
 * @param synchronization   how objects in the session learn of an update or delete by condition
 */
public record ExecutionOptions(
        boolean populatesExisting,
        boolean autoflush,
        int fetchRows,
        @Nullable Duration timeout,
        Synchronization synchronization) {

    /** How objects in the session learn of an update or delete by condition. */
    public enum Synchronization {
        /** By evaluating the condition in memory where that is possible, else by fetching the keys. */
        AUTO,
        EVALUATE,
        FETCH,
        /** Not at all. */
        NONE
    }

    public static final ExecutionOptions DEFAULT = new ExecutionOptions(false, true, 0, null, Synchronization.AUTO);

    public ExecutionOptions populateExisting() {
        return new ExecutionOptions(true, autoflush, fetchRows, timeout, synchronization);
    }

    public ExecutionOptions withoutAutoflush() {
        return new ExecutionOptions(populatesExisting, false, fetchRows, timeout, synchronization);
    }

    public ExecutionOptions withFetchRows(int rows) {
        return new ExecutionOptions(populatesExisting, autoflush, rows, timeout, synchronization);
    }

    public ExecutionOptions withTimeout(@Nullable Duration duration) {
        return new ExecutionOptions(populatesExisting, autoflush, fetchRows, duration, synchronization);
    }

    public ExecutionOptions withSynchronization(Synchronization how) {
        return new ExecutionOptions(populatesExisting, autoflush, fetchRows, timeout, how);
    }
}
