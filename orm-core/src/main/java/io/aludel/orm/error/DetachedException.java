package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** An attribute that is not loaded was read from an object that belongs to no open session. Load it while the session is open. */
public final class DetachedException extends OrmException {
    private static final long serialVersionUID = 1L;

    public DetachedException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public DetachedException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
