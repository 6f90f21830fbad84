package io.aludel.orm.session;

/** A savepoint that the owner of a managed session's transaction has set on the session's behalf. */
public interface ScopeSavepoint {
    /** Releases it, and tells every session of the transaction. */
    void release();

    /** Rolls back to it and gives it up, and tells every session of the transaction. */
    void rollback();
}
