package io.aludel.orm.state;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.List;

/** Follows the relationships of objects, with and without state, as their cascades say. */
public final class CascadeWalker {
    private CascadeWalker() {}

    /** What to do about relationships that are not loaded. */
    public enum Unloaded {
        SKIP,
        LOAD
    }

    /** The objects reached along a cascade, each once, in breadth-first order, {@code start} not included. */
    public static List<Managed> reachable(Managed start, Cascade cascade, Unloaded unloaded) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The objects that a relationship of one object leads to; what waits for an unloaded collection is included. */
    public static List<Managed> related(Managed entity, RelationshipLink link, Unloaded unloaded) {
        throw new UnsupportedOperationException("in progress");
    }
}
