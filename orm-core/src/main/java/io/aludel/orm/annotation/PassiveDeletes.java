package io.aludel.orm.annotation;

/** What the delete of a parent does about its children, above all about those that are not loaded. */
public enum PassiveDeletes {
    /** Unloaded children are loaded and deleted or detached one by one. */
    NONE,
    /** Only loaded children are touched. */
    LOADED,
    /** No child is touched. */
    ALL,
    /**
     * Unloaded children are deleted unseen, by one statement with the keys of all deleted parents:
     * {@code DELETE FROM book WHERE author_id IN (?, …)}. No listener is told of them, their versions are not compared. Loaded
     * collections are treated as with {@link #NONE}. For one-to-many relationships with the cascade DELETE, whose children are
     * rows of one table that nothing else has to be done about.
     */
    STATEMENT
}
