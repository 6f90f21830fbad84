package io.aludel.orm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a driver's exception means.
 *
 * @param table      the table concerned, or null where the database did not say
 * @param constraint the constraint broken, or null where the database did not say
 * @param column     the column concerned, or null where the database did not say
 */
public record SqlFailure(
        Kind kind,
        @Nullable String table,
        @Nullable String constraint,
        @Nullable String column) {

    /** What a caller would tell apart. */
    public enum Kind {
        DUPLICATE_KEY,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        /** Any other constraint. */
        CONSTRAINT,
        /** A value does not fit: too long, out of range, of the wrong form. */
        DATA,
        /** A deadlock, or a lock that was not had in time. */
        LOCK,
        /** A conflict with a concurrent transaction; it may work when tried again. */
        SERIALIZATION,
        TIMEOUT,
        CONNECTION,
        UNKNOWN_TABLE,
        UNKNOWN_COLUMN,
        SYNTAX,
        /** The transaction failed before; only rollback helps. */
        ABORTED_TRANSACTION,
        OTHER
    }

    static SqlFailure of(Kind kind, @Nullable String table, @Nullable String constraint) {
        return new SqlFailure(kind, table, constraint, null);
    }
}
