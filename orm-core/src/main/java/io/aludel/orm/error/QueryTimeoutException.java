package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** A statement ran longer than it was allowed to. */
public final class QueryTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public QueryTimeoutException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public QueryTimeoutException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
