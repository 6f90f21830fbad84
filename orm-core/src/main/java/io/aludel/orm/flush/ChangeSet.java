package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.List;

/**
 * What a flush is to write. No object is in two of the lists.
 *
 * @param added pending objects, in the order they were added
 * @param modified persistent objects written to since the last flush, perhaps to no effect
 * @param deleted persistent objects marked for deletion
 */
public record ChangeSet(List<InstanceState> added, List<InstanceState> modified, List<InstanceState> deleted) {
    int size() {
        return added.size() + modified.size() + deleted.size();
    }
}
