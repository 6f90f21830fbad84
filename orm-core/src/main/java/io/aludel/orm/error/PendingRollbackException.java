package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** A flush failed, and the session waits for a rollback before it can be used again. */
public final class PendingRollbackException extends OrmException {
    private static final long serialVersionUID = 1L;

    public PendingRollbackException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public PendingRollbackException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
