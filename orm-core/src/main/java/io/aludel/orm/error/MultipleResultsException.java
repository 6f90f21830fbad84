package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** At most one row was asked for and there were several. */
public final class MultipleResultsException extends OrmException {
    private static final long serialVersionUID = 1L;

    public MultipleResultsException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public MultipleResultsException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
