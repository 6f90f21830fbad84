package io.aludel.orm.error;

import java.util.Locale;

/**
 * The catalogue of errors. Every code has a section in the error guide that explains it and shows the ways out. Compile
 * errors reported by the annotation processor use the same codes.
 */
public enum ErrorCode {
    /** The object belongs to another session. */
    ALREADY_ATTACHED,
    /** A row does not satisfy a check constraint. */
    CHECK_VIOLATION,
    /** The connection was closed before. */
    CONNECTION_CLOSED,
    /** The connection to the database broke. */
    CONNECTION_LOST,
    /** No connection became free in time. */
    CONNECTION_TIMEOUT,
    /** The database refused a statement for a reason not told apart here. */
    DATABASE_ERROR,
    /** A value does not fit its column. */
    DATA_INVALID,
    /** A row with this primary key or unique value is there already. */
    DUPLICATE_KEY,
    /** A row refers to one that is not there, or is still referred to. */
    FOREIGN_KEY_VIOLATION,
    /** The database gave up on a lock, a deadlock or a serialisation conflict. */
    LOCK_CONFLICT,
    /** A column is not in the database. */
    MISSING_COLUMN,
    /** A table is not in the database. */
    MISSING_TABLE,
    /** One row was asked for and there were several. */
    MULTIPLE_RESULTS,
    /** The class was compiled without instrumentation. */
    NOT_INSTRUMENTED,
    /** A column that may not be null got no value. */
    NOT_NULL_VIOLATION,
    /** One row was asked for and there was none. */
    NO_RESULT,
    /** A statement ran longer than allowed. */
    QUERY_TIMEOUT,
    /** A result was read after it was closed. */
    RESULT_CLOSED,
    /** The database does not understand the statement. */
    SQL_SYNTAX,
    /** An earlier statement of the transaction failed. */
    TRANSACTION_ABORTED,
    /** A transaction is in progress on this connection. */
    TRANSACTION_BEGUN,
    /** The transaction or savepoint is over. */
    TRANSACTION_ENDED,
    /** There is no dialect for this database. */
    UNKNOWN_DIALECT,
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
