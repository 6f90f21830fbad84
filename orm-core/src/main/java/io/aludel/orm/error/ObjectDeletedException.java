package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** The row of an object that was to be loaded is gone. */
public final class ObjectDeletedException extends OrmException {
    private static final long serialVersionUID = 1L;

    public ObjectDeletedException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public ObjectDeletedException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
