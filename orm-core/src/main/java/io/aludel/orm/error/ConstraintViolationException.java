package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** A row broke a constraint of its table. The transaction must be rolled back; the session is usable after that. */
public class ConstraintViolationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String table;
    private final @Nullable String constraint;

    public ConstraintViolationException(
            ErrorCode code,
            String message,
            @Nullable String table,
            @Nullable String constraint,
            @Nullable Throwable cause) {
        super(code, message, cause);
        this.table = table;
        this.constraint = constraint;
    }

    /** The table written to, or null where the database did not say. */
    public final @Nullable String table() {
        return table;
    }

    /** The constraint's name as the database reports it, or null where it did not say. */
    public final @Nullable String constraint() {
        return constraint;
    }
}
