package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/** Decides whether a session may do what it is asked to. One per session. */
final class SessionGuard {
    private final @Nullable TransactionScope scope;
    private @Nullable Thread thread;
    private @Nullable RuntimeException failure;
    private @Nullable String readOnly;
    private @Nullable String sealed;
    private @Nullable String silenced;
    private boolean tellsRows;
    private boolean closed;

    /** @param scope null unless somebody else ends transactions */
    SessionGuard(@Nullable TransactionScope scope) {
        this.scope = scope;
        if (scope != null && scope.isReadOnly()) {
            makeReadOnly(scope.description() + " is read-only");
        }
    }

    /** Allows any use that is no change and emits no SQL. */
    void requireOpen() {
        if (closed) {
            throw new OrmException(
                    ErrorCode.SESSION_CLOSED,
                    "Cannot use the session: it was closed. Open another one, and keep it open while it is used.");
        }
        requireThread();
    }

    /** Allows what may change objects or emit SQL. */
    void requireUsable() {
        requireOpen();
        if (failure != null) {
            throw new PendingRollbackException(
                    ErrorCode.PENDING_ROLLBACK,
                    "Cannot use the session: a flush failed and its transaction waits for rollback(). The first error was: "
                            + failure.getMessage(),
                    failure);
        }
    }

    /** Allows SQL. */
    void requireSql() {
        requireUsable();
        if (silenced != null) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_OVER,
                    "Cannot run SQL in this session: " + silenced + ". Use another session.");
        }
    }

    /** Allows what nobody may do to a session whose transaction somebody else ends. */
    void requireUnmanaged(String what) {
        if (scope != null) {
            throw new OrmException(
                    ErrorCode.MANAGED_SESSION,
                    "Cannot " + what + " this session: that is for " + scope.description()
                            + " to do. Leave it out, or open a session of your own with SessionMaker.open().");
        }
    }

    /** Runs what tells listeners about rows: they may set columns, and neither add nor delete objects. */
    void duringRows(Runnable telling) {
        tellsRows = true;
        try {
            telling.run();
        } finally {
            tellsRows = false;
        }
    }

    /** Allows that objects are added or deleted. */
    void requireNoRows(Managed entity) {
        if (tellsRows) {
            throw new OrmException(
                    ErrorCode.CHANGE_IN_LISTENER,
                    "Cannot add or delete " + Labels.of(entity)
                            + " in a listener to rows: the flush has worked out what to write already. Do it in a listener"
                            + " to beforeFlush or afterFlushPostexec.");
        }
    }

    /** Allows a change of the object. */
    void requireChangeable(Managed entity) {
        requireUsable();
        String refused = silenced != null ? silenced : sealed;
        if (refused != null) {
            throw new OrmException(
                    ErrorCode.CHANGE_TOO_LATE,
                    "Cannot change " + Labels.of(entity) + ": " + refused
                            + ". Change it before, or in another transaction.");
        }
        if (readOnly != null) {
            throw new OrmException(
                    ErrorCode.READ_ONLY_SESSION,
                    "Cannot change " + Labels.of(entity) + ": " + readOnly
                            + ". Change it in a session that may write.");
        }
    }

    /** Allows statements that write. */
    void requireWriting() {
        if (readOnly != null) {
            throw new OrmException(
                    ErrorCode.READ_ONLY_SESSION,
                    "Cannot run a statement that writes: " + readOnly + ". Run it in a session that may write.");
        }
    }

    private void requireThread() {
        if (thread != null && thread != Thread.currentThread()) {
            throw new OrmException(
                    ErrorCode.WRONG_THREAD,
                    "Cannot use the session in thread " + Thread.currentThread().getName()
                            + ": its transaction belongs to thread " + thread.getName()
                            + ". Give each thread a session of its own.");
        }
    }

    /** Binds the session to this thread until its transaction ends. */
    void bindThread() {
        thread = Thread.currentThread();
    }

    void releaseThread() {
        thread = null;
    }

    void failed(RuntimeException cause) {
        failure = cause;
    }

    void recovered() {
        failure = null;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** Refuses changes for good; {@code why} completes "Cannot change User#7: …". */
    void makeReadOnly(String why) {
        readOnly = why;
    }

    boolean isReadOnly() {
        return readOnly != null;
    }

    /** Refuses changes until {@link #unseal}. */
    void seal(String why) {
        sealed = why;
    }

    void unseal() {
        sealed = null;
    }

    /** Refuses changes and SQL until {@link #speak}. */
    void silence(String why) {
        silenced = why;
    }

    void speak() {
        silenced = null;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        thread = null;
    }
}
