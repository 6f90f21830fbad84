package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** A row with the same primary key or unique value is already there. */
public final class DuplicateKeyException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    public DuplicateKeyException(
            ErrorCode code,
            String message,
            @Nullable String table,
            @Nullable String constraint,
            @Nullable Throwable cause) {
        super(code, message, table, constraint, cause);
    }
}
