package io.aludel.orm.session;

import org.jspecify.annotations.Nullable;

/**
 * A handle on a session's transaction or on a savepoint within it. Made for try-with-resources: closing it rolls back what
 * was not committed. One thread at a time, the session's.
 */
public interface SessionTransaction extends AutoCloseable {
    /** Flushes, then commits the transaction, or releases the savepoint together with those set after it. */
    void commit();

    /** Rolls back the transaction, or to the savepoint; restores the objects that were new, changed or deleted since. */
    void rollback();

    /** Rolls back unless it was committed or rolled back before. */
    @Override
    void close();

    /** Whether it was neither committed nor rolled back. */
    boolean isActive();

    /** Whether it is a savepoint. */
    boolean isNested();

    /** The transaction or savepoint around this one; null for the outermost. */
    @Nullable
    SessionTransaction parent();
}
