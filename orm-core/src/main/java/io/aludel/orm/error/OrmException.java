package io.aludel.orm.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws on purpose. The message says what could not be done, to which object as the
 * user knows it, and what to do about it; the code at its end names a section of the error guide.
 */
public class OrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public OrmException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public OrmException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message + " (error: " + Objects.requireNonNull(code, "code").id() + ")", cause);
        this.code = code;
    }

    /** The entry in the error catalogue that this failure belongs to. */
    public final ErrorCode code() {
        return code;
    }
}
