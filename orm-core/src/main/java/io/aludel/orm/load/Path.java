package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** The entities on the way from a query's root, so that eager loading which the mapping asks for ends where it would circle. */
record Path(EntityMapping mapping, @Nullable Path before) {
    boolean contains(EntityMapping target) {
        for (Path at = this; at != null; at = at.before) {
            if (at.mapping.root() == target.root()) {
                return true;
            }
        }
        return false;
    }
}
