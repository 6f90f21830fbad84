package io.aludel.orm.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that owns a session when a framework demarcates it, as the session sees it. Implemented by the framework's
 * side; called by one thread at a time.
 */
public interface TransactionScope {
    /** Whether changes are refused: a change then fails at the change itself and names the object. */
    boolean isReadOnly();

    /** The time left for statements, or null for no limit. */
    @Nullable
    Duration remainingTime();

    /** Told when a flush failed and the transaction can only be rolled back. */
    void markRollbackOnly();

    /**
     * Sets a savepoint for {@code session.beginNested()}, so that the owner and all its sessions know of it: each is told by
     * {@link SessionControl#savepointSet}, this one too, before the answer.
     *
     * @return null where the owner does not care; the session then sets one on the connection itself
     */
    default @Nullable ScopeSavepoint setSavepoint() {
        return null;
    }

    /** How messages name the owner, for example {@code "the Spring transaction OrderService.place"}. */
    String description();
}
