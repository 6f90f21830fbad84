package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A collection or map in an entity's field that notices its changes and keeps the other side of the relationship in step. */
public sealed interface TrackedCollection permits Tracked {
    /** The entity whose field it is; null once it was replaced there, which makes it an ordinary collection. */
    @Nullable
    Managed owner();

    RelationshipLink link();

    /** The elements, of a map its values, raw: changes through it cause no events. */
    Collection<Object> elements();

    /** The elements as of the last flush; null if nothing changed since. */
    Object @Nullable [] committed();
}
