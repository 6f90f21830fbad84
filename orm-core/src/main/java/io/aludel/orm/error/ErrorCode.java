package io.aludel.orm.error;

import java.util.Locale;

/**
 * The catalogue of errors. Every code has a section in the error guide that explains it and shows the ways out. Compile
 * errors reported by the annotation processor use the same codes.
 */
public enum ErrorCode {
    /** The object belongs to another session. */
    ALREADY_ATTACHED,
    /** Several foreign keys could carry the relationship. */
    AMBIGUOUS_FOREIGN_KEY,
    /** A join without a condition could follow several foreign keys. */
    AMBIGUOUS_JOIN,
    /** The driver does not count the rows of a batch. */
    BATCH_COUNTS_UNKNOWN,
    /** A statement's condition cannot be evaluated in memory. */
    BULK_NOT_EVALUABLE,
    /** A statement for rows by their keys says more than the entity. */
    BULK_NOT_KEYED,
    /** A query multiplies rows that nothing joins. */
    CARTESIAN_PRODUCT,
    /** A relationship was changed by a listener while rows are written. */
    CHANGE_IN_LISTENER,
    /** An object was changed after its transaction was flushed for the last time. */
    CHANGE_TOO_LATE,
    /** A row does not satisfy a check constraint. */
    CHECK_VIOLATION,
    /** A collection field has a type that cannot be watched. */
    COLLECTION_TYPE,
    /** An attribute cannot be given a value that the database computes. */
    COMPUTED_VALUE,
    /** Two annotations contradict each other. */
    CONFLICTING_ANNOTATIONS,
    /** The connection was closed before. */
    CONNECTION_CLOSED,
    /** The connection to the database broke. */
    CONNECTION_LOST,
    /** No connection became free in time. */
    CONNECTION_TIMEOUT,
    /** A mapped field is a constant. */
    CONSTANT_FIELD,
    /** A row breaks a constraint. */
    CONSTRAINT_VIOLATION,
    /** The database refused a statement for a reason not told apart here. */
    DATABASE_ERROR,
    /** A value does not fit its column. */
    DATA_INVALID,
    /** Delete-orphan is given without delete. */
    DELETE_ORPHAN_WITHOUT_DELETE,
    /** An attribute that is not loaded was read on an object without session. */
    DETACHED_LOAD,
    /** An attribute is declared twice in a class hierarchy. */
    DUPLICATE_ATTRIBUTE,
    /** Two attributes are stored in the same column. */
    DUPLICATE_COLUMN,
    /** Two classes of a hierarchy have the same discriminator value. */
    DUPLICATE_DISCRIMINATOR,
    /** A row with this primary key or unique value is there already. */
    DUPLICATE_KEY,
    /** Two entities are mapped to the same table. */
    DUPLICATE_TABLE,
    /** A mapped field is not private. */
    FIELD_NOT_PRIVATE,
    /** Rows refer to each other in a circle that no order of INSERTs can satisfy. */
    FLUSH_CYCLE,
    /** A commit flushed again and again and never came to an end. */
    FLUSH_ENDLESS,
    /** A flush was asked for while the session was flushing. */
    FLUSH_IN_FLUSH,
    /** An object lost the parent that its row must refer to. */
    FOREIGN_KEY_REQUIRED,
    /** A row refers to one that is not there, or is still referred to. */
    FOREIGN_KEY_VIOLATION,
    /** Generated numbers did not come in the order of their rows. */
    GENERATED_ORDER_UNKNOWN,
    /** An insert did not give back a generated value for every row. */
    GENERATED_VALUES_MISSING,
    /** A hybrid refers to itself. */
    HYBRID_CYCLE,
    /** A statement sets a hybrid that nothing says how to set. */
    HYBRID_NOT_SETTABLE,
    /** A hybrid contains Java that has no SQL form. */
    HYBRID_WITHOUT_SQL,
    /** The session holds another object for the same row. */
    IDENTITY_CONFLICT,
    /** An association proxy leads nowhere. */
    INVALID_ASSOCIATION_PROXY,
    /** The two sides of a relationship do not name each other. */
    INVALID_BACK_POPULATES,
    /** Cascades contradict viewOnly or passiveDeletes, or the children do not allow what that asks for. */
    INVALID_CASCADE,
    /** A column property has no method that answers its expression. */
    INVALID_COLUMN_PROPERTY,
    /** A converter cannot be used. */
    INVALID_CONVERTER,
    /** A default does not fit its attribute. */
    INVALID_DEFAULT,
    /** Something was put into a collection of entities that cannot be there. */
    INVALID_ELEMENT,
    /** An embedded value is declared in a way that cannot work. */
    INVALID_EMBEDDED,
    /** The annotated type cannot be mapped. */
    INVALID_ENTITY,
    /** A foreign key is written in a way that cannot be read. */
    INVALID_FOREIGN_KEY,
    /** A hybrid or its expression has a wrong signature. */
    INVALID_HYBRID,
    /** A primary key is declared in a way that cannot work. */
    INVALID_ID,
    /** An entity extends another in a way that is not declared. */
    INVALID_INHERITANCE,
    /** A written join condition cannot be read. */
    INVALID_JOIN,
    /** A sequence is declared on something that is no number. */
    INVALID_SEQUENCE,
    /** The marker of a soft delete cannot be used. */
    INVALID_SOFT_DELETE,
    /** A validating method has a wrong signature. */
    INVALID_VALIDATOR,
    /** A version attribute has a wrong type or is declared twice. */
    INVALID_VERSION,
    /** A join has no condition. */
    JOIN_WITHOUT_CONDITION,
    /** A limit would cut a collection that the query's own join fills. */
    LIMITED_COLLECTION,
    /** An attribute is read that must not be loaded implicitly. */
    LOAD_REFUSED,
    /** The database gave up on a lock, a deadlock or a serialisation conflict. */
    LOCK_CONFLICT,
    /** The session's transaction is begun and ended by somebody else. */
    MANAGED_SESSION,
    /** A map relationship does not say its key. */
    MAP_WITHOUT_KEY,
    /** An object to be merged without loading is new or changed. */
    MERGE_NOT_CLEAN,
    /** A column is not in the database. */
    MISSING_COLUMN,
    /** A new object has no primary key and the database generates none. */
    MISSING_KEY,
    /** A table is not in the database. */
    MISSING_TABLE,
    /** An update or delete has no condition. */
    MISSING_WHERE,
    /** One row was asked for and there were several. */
    MULTIPLE_RESULTS,
    /** A relationship leads to a class that is no entity. */
    NOT_AN_ENTITY,
    /** An attribute is used as one value in SQL, which it is not. */
    NOT_A_COLUMN,
    /** The class was compiled without instrumentation. */
    NOT_INSTRUMENTED,
    /** An attribute was flagged as modified whose value is not there. */
    NOT_LOADED,
    /** A statement over entities was to be rendered without a mapping. */
    NOT_LOWERED,
    /** A column that may not be null got no value. */
    NOT_NULL_VIOLATION,
    /** The object has no row in this session yet, or no more. */
    NOT_PERSISTENT,
    /** A query does not select what is asked of its rows. */
    NOT_SELECTED,
    /** No foreign key links the two classes of a relationship. */
    NO_FOREIGN_KEY,
    /** An entity has no primary key. */
    NO_PRIMARY_KEY,
    /** One row was asked for and there was none. */
    NO_RESULT,
    /** The shared session was used where no transaction runs. */
    NO_TRANSACTION,
    /** One relationship was lazily loaded object by object, again and again. */
    N_PLUS_ONE,
    /** The object's row was deleted by this session. */
    OBJECT_WAS_DELETED,
    /** A loader option speaks of an entity that the query does not give. */
    OPTION_NOT_APPLICABLE,
    /** A superclass has changed since the class was compiled. */
    OUTDATED_CLASS,
    /** Two relationships write the same foreign key. */
    OVERLAPPING_RELATIONSHIPS,
    /** A flush failed and the session waits for a rollback. */
    PENDING_ROLLBACK,
    /** A statement ran longer than allowed. */
    QUERY_TIMEOUT,
    /** An object of a read-only session was changed. */
    READ_ONLY_SESSION,
    /** A result was read after it was closed. */
    RESULT_CLOSED,
    /** The row of an object is not in the database any more. */
    ROW_GONE,
    /** Both sides of a relationship point the same way. */
    SAME_DIRECTION,
    /** The database does not have the tables and columns of the mapping. */
    SCHEMA_MISMATCH,
    /** The session was closed. */
    SESSION_CLOSED,
    /** A statement would have to change several tables at once. */
    SEVERAL_TABLES,
    /** Delete-orphan on the many side needs singleParent. */
    SINGLE_PARENT_NEEDED,
    /** The database does not understand the statement. */
    SQL_SYNTAX,
    /** A row was changed or deleted by somebody else since it was read. */
    STALE_ROW,
    /** A query with a joined collection is to be read row by row. */
    STREAMED_COLLECTION,
    /** An earlier statement of the transaction failed. */
    TRANSACTION_ABORTED,
    /** A transaction is in progress on this connection. */
    TRANSACTION_BEGUN,
    /** The transaction or savepoint is over. */
    TRANSACTION_ENDED,
    /** The session's transaction is over and no more SQL may run. */
    TRANSACTION_OVER,
    /** A parameter of a text has no value. */
    UNBOUND_PARAMETER,
    /** Rows exchange values that must be unique. */
    UNIQUE_SWAP,
    /** A mapping names an attribute that the class does not have. */
    UNKNOWN_ATTRIBUTE,
    /** A mapping names a column that its table does not have. */
    UNKNOWN_COLUMN,
    /** There is no dialect for this database. */
    UNKNOWN_DIALECT,
    /** A row names a class that no entity stands for. */
    UNKNOWN_DISCRIMINATOR,
    /** A mapping names a table that nothing declares. */
    UNKNOWN_TABLE,
    /** The class is not an entity known to this session maker. */
    UNMAPPED_CLASS,
    /** A generated mapping is damaged or was written by another version. */
    UNREADABLE_MODEL,
    /** A relationship refers to an object that was never added to the session. */
    UNSAVED_REFERENCE,
    /** The database has nothing that says what the statement says. */
    UNSUPPORTED_BY_DIALECT,
    /** A field has a type that no column can hold. */
    UNSUPPORTED_TYPE,
    /** Objects are to be upserted that one statement cannot write. */
    UPSERT_REFUSED,
    /** A collection that is only written was read or replaced. */
    WRITE_ONLY_COLLECTION,
    /** The attribute that tells an object's class was set to that of another. */
    WRONG_DISCRIMINATOR,
    /** A primary key has another type, or another number of values. */
    WRONG_KEY,
    /** Two threads use one session. */
    WRONG_THREAD,
    /** A value has another type than the column it is to be written to. */
    WRONG_VALUE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as messages and the error guide write it, for example {@code detached-load}. */
    public String id() {
        return id;
    }
}
