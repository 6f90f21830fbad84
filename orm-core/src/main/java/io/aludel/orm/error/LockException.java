package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** The database gave up on a lock, a deadlock or a serialisation conflict. The transaction may be tried again. */
public final class LockException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public LockException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public LockException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
