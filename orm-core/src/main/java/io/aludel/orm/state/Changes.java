package io.aludel.orm.state;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipLink;
import org.jspecify.annotations.Nullable;

/** What a tracked collection does around its changes. */
final class Changes {
    private Changes() {}

    /**
     * Before the first of some changes. Keeps the content of the last flush, and loads first what was expired since the program
     * got hold of the collection.
     */
    static void before(Tracked collection) {
        Managed owner = collection.owner();
        if (owner == null) {
            return;
        }
        int attribute = collection.link().index();
        if (Bits.isUnloaded(owner, attribute)) {
            Instrumentation.load(owner, attribute);
        }
        InstanceState state = InstanceState.of(owner);
        if (state != null && !state.isNew() && collection.committed() == null) {
            state.markModified();
            collection.committed(collection.elements().toArray());
        }
        Bits.written(owner, attribute, true);
    }

    /** The object to add in place of the one given, which the entity's validating methods may replace or refuse. */
    static Object accept(Tracked collection, @Nullable Object element) {
        return accept(collection.owner(), collection.link(), element);
    }

    static Managed accept(@Nullable Managed owner, RelationshipLink link, @Nullable Object element) {
        Object accepted = owner == null ? element : owner.$accessor().validate(owner, link.index(), element);
        if (accepted instanceof Managed managed
                && link.target().accessor().type().isInstance(managed)) {
            if (owner != null) {
                Backrefs.ask(owner, link, managed);
            }
            return managed;
        }
        String what = accepted == null ? "null" : "a " + accepted.getClass().getName();
        throw new OrmException(
                ErrorCode.INVALID_ELEMENT,
                "Cannot add " + what + " to " + link.path() + (owner == null ? "" : " of " + Labels.of(owner))
                        + ": it holds " + link.target().name() + " objects only.");
    }

    /** After an element was added by the program. */
    static void added(Tracked collection, Object element) {
        Managed owner = collection.owner();
        if (owner != null && !collection.link().isViewOnly()) {
            related(owner, collection.link(), (Managed) element);
        }
    }

    /** After the last occurrence of an element was removed by the program. */
    static void removed(Tracked collection, Object element) {
        Managed owner = collection.owner();
        if (owner != null && !collection.link().isViewOnly()) {
            unrelated(owner, collection.link(), (Managed) element);
        }
    }

    /** After {@code owner} came to refer to {@code target}: the other side follows, then the cascade. */
    static void related(Managed owner, RelationshipLink link, Managed target) {
        if (link.isCollection()) {
            Listeners.appended(owner, link.index(), target);
        }
        RelationshipLink reverse = Backrefs.reverse(link);
        Orphans.adopted(target, link, owner);
        if (reverse != null) {
            Orphans.adopted(owner, reverse, target);
            Backrefs.attach(target, reverse, owner);
        }
        InstanceState state = InstanceState.of(owner);
        StateOwner session = state == null ? null : state.owner();
        if (session != null && link.cascades(Cascade.SAVE_UPDATE)) {
            session.cascade(state, state.mapping().relationship(link.index()), target);
        }
    }

    /** After {@code owner} ceased to refer to {@code target}. */
    static void unrelated(Managed owner, RelationshipLink link, Managed target) {
        if (link.isCollection()) {
            Listeners.removed(owner, link.index(), target);
        }
        RelationshipLink reverse = Backrefs.reverse(link);
        if (reverse != null) {
            Backrefs.detach(target, reverse, owner);
            Orphans.released(owner, reverse, target);
        }
        Orphans.released(target, link, owner);
    }
}
