package io.aludel.orm.error;

import java.util.Locale;

/**
 * The catalogue of errors. Every code has a section in the error guide that explains it and shows the ways out. Compile
 * errors reported by the annotation processor use the same codes.
 */
public enum ErrorCode {
    /** The object belongs to another session. */
    ALREADY_ATTACHED,
    /** The class was compiled without instrumentation. */
    NOT_INSTRUMENTED,
    /** The class is not an entity known to this session maker. */
    UNMAPPED_CLASS,
    /** A generated mapping is damaged or was written by another version. */
    UNREADABLE_MODEL;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as messages and the error guide write it, for example {@code detached-load}. */
    public String id() {
        return id;
    }
}
