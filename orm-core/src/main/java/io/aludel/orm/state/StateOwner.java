package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** What an attached object asks of its session. */
public interface StateOwner {
    /** Loads an attribute whose value is not there, or all expired ones; afterwards its unloaded bit is clear. */
    void load(InstanceState state, int attribute);

    /** Loads an attribute that is about to be overwritten, because what it was has to be known. Flushes nothing. */
    default void loadOldValue(InstanceState state, int attribute) {
        load(state, attribute);
    }

    /** Loads a relationship along which something is passed on, also where it must not be loaded by reading it. */
    default void loadForCascade(InstanceState state, int attribute) {
        load(state, attribute);
    }

    /** An object of this owner changes for the first time since the last flush. Called before the change; may refuse it by throwing. */
    void modified(InstanceState state);

    /**
     * A value of this object that can change without telling was handed out, or may be held by whoever set it.
     *
     * @param wasRead whether the object itself may be forgotten while the value is held
     */
    default void lent(InstanceState state, boolean wasRead) {}

    /** An object was set or added on a relationship with the save-update cascade. */
    void cascade(InstanceState parent, RelationshipMapping relationship, Managed child);

    /** An object was taken out of its last parent in a relationship with the delete-orphan cascade. */
    void orphaned(InstanceState child, RelationshipMapping relationship);

    /** Whether somebody listens to changes of this attribute. */
    default boolean hears(InstanceState state, int attribute) {
        return false;
    }

    /**
     * An attribute that somebody listens to is about to be set; {@code old} is {@link InstanceState#NO_VALUE} if not known.
     *
     * @return what to set
     */
    default @Nullable Object set(InstanceState state, int attribute, @Nullable Object old, @Nullable Object now) {
        return now;
    }

    /** An element was added to a collection that somebody listens to. */
    default void appended(InstanceState state, int attribute, Managed element) {}

    /** An element was removed from a collection that somebody listens to. */
    default void removed(InstanceState state, int attribute, Managed element) {}

    /** Whether it has let go of all its objects for good: they are detached then, though nobody told each of them. */
    default boolean isGone() {
        return false;
    }

    IdentityMap identityMap();

    /** Whether SQL may be run to load something now. */
    boolean loadsAllowed();
}
