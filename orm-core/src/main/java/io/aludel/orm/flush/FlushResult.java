package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.List;

/**
 * What a flush wrote. Keys, versions and defaults are on the objects and their identities on the states; life cycles, histories
 * and the identity map are as before, for the session to settle.
 *
 * @param inserted objects whose rows were inserted, or that took over the row of a deleted one
 * @param updated persistent objects that are in step with their rows now, whether a row was written or not
 * @param deleted objects whose rows were deleted, orphans included
 * @param withdrawn pending objects that were not inserted because they lost the parent they belong to
 * @param keySwitches primary keys that changed
 * @param written what objects got that the transaction inserted, to be taken back if that is undone
 */
public record FlushResult(
        List<InstanceState> inserted,
        List<InstanceState> updated,
        List<InstanceState> deleted,
        List<InstanceState> withdrawn,
        List<KeySwitch> keySwitches,
        WrittenValues written) {
    /** Whether it only inserted and updated rows, and changed no key. */
    public boolean isSavesOnly() {
        return deleted.isEmpty() && withdrawn.isEmpty() && keySwitches.isEmpty();
    }
}
