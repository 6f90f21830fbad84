package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipMapping;

/** What an attached object asks of its session. */
public interface StateOwner {
    /** Loads an attribute whose value is not there, or all expired ones; afterwards its unloaded bit is clear. */
    void load(InstanceState state, int attribute);

    /** Loads an attribute that is about to be overwritten, because what it was has to be known. Flushes nothing. */
    default void loadOldValue(InstanceState state, int attribute) {
        load(state, attribute);
    }

    /** An object of this owner changes for the first time since the last flush. Called before the change; may refuse it by throwing. */
    void modified(InstanceState state);

    /** An object was set or added on a relationship with the save-update cascade. */
    void cascade(InstanceState parent, RelationshipMapping relationship, Managed child);

    /** An object was taken out of its last parent in a relationship with the delete-orphan cascade. */
    void orphaned(InstanceState child, RelationshipMapping relationship);

    IdentityMap identityMap();

    /** Whether SQL may be run to load something now. */
    boolean loadsAllowed();
}
