package io.aludel.orm.processor.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What instrumenting one class gave.
 *
 * @param classFile the rewritten class, null where it stays as it is
 * @param accessorName the internal name of the class that gets and puts its fields, null where there is none
 */
record Enhanced(byte @Nullable [] classFile, @Nullable String accessorName, byte @Nullable [] accessor) {
    static final Enhanced NOTHING = new Enhanced(null, null, null);
}
