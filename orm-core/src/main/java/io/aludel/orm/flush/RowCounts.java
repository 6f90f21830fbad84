package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares how many rows statements met with how many there should have been. */
final class RowCounts {
    private static final Logger LOG = LoggerFactory.getLogger(RowCounts.class);

    private RowCounts() {}

    static void requireUpdated(int[] counts, List<ObjectWork> works) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw stale("update", works.get(i).state());
            }
        }
    }

    /** A row that is gone already is what a delete wants, unless it was to be checked that nobody had changed it. */
    static void requireDeleted(int[] counts, List<ObjectWork> works, boolean isVersioned) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                InstanceState state = works.get(i).state();
                if (isVersioned) {
                    throw stale("delete", state);
                }
                LOG.warn(
                        "The row of {} was gone when it was to be deleted (error: {})",
                        state.label(),
                        ErrorCode.STALE_ROW.id());
            }
        }
    }

    static StaleRowException stale(String what, InstanceState state) {
        return new StaleRowException(
                ErrorCode.STALE_ROW,
                "Cannot " + what + " " + state.label()
                        + ": its row was changed or deleted by somebody else since it was loaded. Roll back, load it again"
                        + " and repeat the work.");
    }
}
