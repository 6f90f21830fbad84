package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A collection or map in an entity's field that notices its changes and keeps the other side of the relationship in step. */
public sealed interface TrackedCollection permits TrackedList, TrackedMap, TrackedSet, TrackedSortedSet {
    /** The entity whose field it is; a collection that was replaced in its field is nobody's. */
    @Nullable
    Managed owner();

    RelationshipLink link();

    /** The elements, of a map its values, raw: without events. A view. */
    Collection<Object> elements();

    /** The elements as of the last flush; null if nothing changed since. */
    Object @Nullable [] committed();
}
