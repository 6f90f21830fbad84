package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** The database or its driver refused a statement; the driver's exception is the cause. */
public class DatabaseException extends OrmException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public DatabaseException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
