package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** A row that was to be updated or deleted has meanwhile been changed or removed by somebody else. Load it again and repeat the work. */
public final class StaleRowException extends OrmException {
    private static final long serialVersionUID = 1L;

    public StaleRowException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public StaleRowException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
