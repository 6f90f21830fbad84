package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** The connection broke or none could be had in time. The work may be tried again on another connection. */
public final class ConnectionLostException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ConnectionLostException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public ConnectionLostException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
