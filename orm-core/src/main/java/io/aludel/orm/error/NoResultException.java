package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** Exactly one row or object was asked for and there was none. */
public final class NoResultException extends OrmException {
    private static final long serialVersionUID = 1L;

    public NoResultException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public NoResultException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
