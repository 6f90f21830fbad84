package io.aludel.orm.error;

import org.jspecify.annotations.Nullable;

/** The classes do not describe a valid mapping. A programming error: fix the entity. */
public final class MappingException extends OrmException {
    private static final long serialVersionUID = 1L;

    public MappingException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public MappingException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
