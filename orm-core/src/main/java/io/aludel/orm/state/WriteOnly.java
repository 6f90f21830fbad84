package io.aludel.orm.state;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Collections that are never loaded: what is added and removed waits in the state for the flush. */
final class WriteOnly {
    private WriteOnly() {}

    static boolean is(@Nullable RelationshipLink link) {
        return link != null && link.isCollection() && link.model().lazy() == Lazy.WRITE_ONLY;
    }

    /** What the field of a stored object holds. */
    static Collection<Object> view(Managed entity, RelationshipLink link) {
        return switch (link.kind()) {
            case SET, SORTED_SET -> new WriteOnlySet(entity, link);
            default -> new WriteOnlyList(entity, link);
        };
    }

    static void add(Managed entity, RelationshipLink link, @Nullable Object element) {
        Managed accepted = Changes.accept(entity, link, element);
        pending(entity, link).add(accepted);
        Changes.related(entity, link, accepted);
    }

    static boolean remove(Managed entity, RelationshipLink link, @Nullable Object element) {
        if (!(element instanceof Managed managed)) {
            return false;
        }
        pending(entity, link).remove(managed);
        Changes.unrelated(entity, link, managed);
        return true;
    }

    private static PendingChanges pending(Managed entity, RelationshipLink link) {
        InstanceState state = entity.$state();
        if (state == null) {
            throw refused(entity, link, "changed");
        }
        state.markModified();
        return state.extras().makePending(link.index(), state.mapping().attributeCount());
    }

    /** @param verb what was tried, as {@code read} */
    static OrmException refused(Managed entity, RelationshipLink link, String verb) {
        return new OrmException(
                ErrorCode.WRITE_ONLY_COLLECTION,
                "Cannot have " + link.path() + " of " + Labels.of(entity) + " " + verb
                        + ": it is write-only and never loaded. Add to it and remove from it; to read, select "
                        + link.target().name() + " where it refers to the object.");
    }
}
