package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one unit of work, and the conversation with the database about them. It holds at most one object per
 * row, notices what is changed on the objects it holds, and writes all of it with {@link #flush()}, which runs by itself
 * before each query and at {@link #commit()}.
 *
 * <p>A transaction begins by itself with the first thing that needs one. An object is <em>transient</em> until it is
 * added, <em>pending</em> until it is flushed, then <em>persistent</em>; after a flushed delete it is <em>deleted</em>, and
 * once its session lets go of it <em>detached</em>.
 *
 * <p>One thread at a time: use by two threads is an error. After {@link #close()} every call but {@code close} is.
 */
public interface Session extends AutoCloseable {
    /**
     * Adds an object and, through every relationship with the save-update cascade, the objects it refers to. A new object
     * becomes pending and is inserted by the next flush; a detached one becomes persistent again, with the changes made to
     * it; a mark set by {@link #delete} is taken back. Emits no SQL.
     *
     * @throws io.aludel.orm.error.OrmException with {@code already-attached} if another session holds it, with {@code
     *     identity-conflict} if this session holds another object for the same row
     */
    void add(Object entity);

    /** Adds each object in turn, as {@link #add} does. */
    void addAll(Iterable<?> entities);

    /**
     * Marks a persistent object to be deleted by the next flush, and with it, now, the objects it reaches through
     * relationships with the delete cascade, which are loaded where they are not and {@code passiveDeletes} does not say otherwise.
     * A detached object is attached first.
     *
     * @throws io.aludel.orm.error.OrmException with {@code not-persistent} if there is no row to delete yet
     */
    void delete(Object entity);

    /** Deletes each object in turn, as {@link #delete} does. */
    void deleteAll(Iterable<?> entities);

    /**
     * Copies what is loaded or set on {@code entity} onto this session's own object for the same row, which is looked up,
     * loaded, or made new, and passes on through relationships with the merge cascade. Only the answer belongs to this
     * session; {@code entity} itself is never attached.
     *
     * @throws io.aludel.orm.error.StaleRowException if both carry a version and they differ
     */
    <E> E merge(E entity);

    /**
     * Merges each object in turn, as {@link #merge} does, but looks up everything before: one SELECT per class for up to 500
     * keys, on each level of the cascade, and one per collection that is replaced.
     *
     * @return the session's own objects, in the order of those given
     */
    <E> List<E> mergeAll(Iterable<E> entities);

    /**
     * Writes objects over the rows that have the same unique values, or as new rows: {@code INSERT … ON CONFLICT DO UPDATE},
     * one statement for up to 500 objects with the same attributes set. Only what was set on an object overwrites a row; its
     * version advances without being compared. Pending changes are flushed first. Collections are not written, nothing
     * cascades, and no entity listener is told. Of several objects with the same unique values the last one is written.
     *
     * @param entities new or detached objects of one class
     * @param unique the attributes that tell rows apart; none: the primary key. The database must know them to be unique
     * @return the session's own objects, with what the rows now hold, in the order of those given
     * @throws io.aludel.orm.error.OrmException with {@code upsert-refused} if one statement cannot say it
     */
    <E> List<E> upsertAll(Iterable<E> entities, Attribute<?>... unique);

    /**
     * Merges a copy known to be as the row is, for example from a cache: emits no SQL and records no change.
     *
     * @throws io.aludel.orm.error.OrmException with {@code merge-not-clean} if the object is new or carries changes
     */
    <E> E mergeWithoutLoading(E entity);

    /**
     * Gives the object with this primary key, or null where there is no row. An object that is loaded already comes
     * without SQL; one that is expired is loaded again; anything else is one SELECT, before which pending changes are
     * flushed. A composite key is an instance of the key class, a {@link io.aludel.orm.mapping.CompositeKey} or a {@link
     * List} of its values in the order of the key's columns.
     *
     * @throws io.aludel.orm.error.OrmException with {@code wrong-key} if the key has another type or number of values
     */
    <E> @Nullable E get(Class<E> type, Object key);

    /** Gives the object with this primary key as {@link #get(Class, Object)} does; what has to be loaded follows the options. */
    <E> @Nullable E get(Class<E> type, Object key, LoaderOption... options);

    /** Gives the object with this primary key as {@link #get(Class, Object)} does, in the way asked for. */
    <E> @Nullable E get(Class<E> type, Object key, GetOptions how);

    /** Gives the object with this primary key, or empty where there is no row. */
    default <E> Optional<E> find(Class<E> type, Object key, LoaderOption... options) {
        return Optional.ofNullable(get(type, key, options));
    }

    /**
     * Gives the object with this primary key.
     *
     * @throws io.aludel.orm.error.NoResultException if there is no row
     */
    <E> E getOne(Class<E> type, Object key);

    /** Gives the object with this primary key as {@link #getOne(Class, Object)} does; what has to be loaded follows the options. */
    <E> E getOne(Class<E> type, Object key, LoaderOption... options);

    /**
     * Writes all changes: inserts, updates and deletes, in an order that keeps foreign keys. Does nothing, and begins no
     * transaction, when there is nothing to write. When it fails, the transaction (or the innermost savepoint) is rolled
     * back and the session refuses to work until {@link #rollback()}.
     */
    void flush();

    /**
     * Flushes, commits the outermost transaction, and expires what is loaded unless the session maker says otherwise, so
     * that each object is read again when it is next used.
     */
    void commit();

    /**
     * Rolls back the outermost transaction. Objects that were new in it become transient again, without the keys and
     * versions the database gave them; deleted ones become persistent; everything else is expired.
     */
    void rollback();

    /**
     * Begins a transaction explicitly. Closing the handle rolls back what was not committed.
     *
     * @throws io.aludel.orm.error.OrmException with {@code transaction-begun} if one was begun already
     */
    SessionTransaction begin();

    /**
     * Flushes and sets a savepoint. Rolling back to it undoes what was done since, in the database and on the objects, and
     * leaves everything else loaded.
     */
    SessionTransaction beginNested();

    /** The outermost transaction, or empty where none has begun. */
    Optional<SessionTransaction> transaction();

    /** The innermost open savepoint, or empty where there is none. */
    Optional<SessionTransaction> nestedTransaction();

    /** Whether a transaction has begun, by itself or explicitly. */
    boolean inTransaction();

    /** Whether a savepoint is open. */
    boolean inNestedTransaction();

    /** Whether the session can be used: false when it is closed or waits for a rollback after a failed flush. */
    boolean isActive();

    /**
     * Reads an object's row again, now. Changes to it that were not flushed are lost; those of other objects are flushed
     * first. Relationships are loaded again as their loader strategy says; lazy ones become unloaded.
     *
     * @param attributes what to read again; none: everything
     * @throws io.aludel.orm.error.OrmException with {@code not-persistent} if the object is not persistent in this session
     * @throws io.aludel.orm.error.ObjectDeletedException if the row is gone
     */
    void refresh(Object entity, Attribute<?>... attributes);

    /**
     * Gives a column attribute the value that the database computes when the object's row is next written, as in {@code
     * session.setExpression(page, Page_.hits, Page_.hits.plus(1))}, which loses no increment of others. The expression may read
     * the row that is updated, and anything else in scalar subqueries. The new value is loaded when it is next read; to read it
     * before flushes. A value set by the program before the flush takes the expression's place.
     *
     * @throws io.aludel.orm.error.OrmException with {@code not-persistent} if this session does not hold the object, with {@code
     *     computed-value} if the attribute cannot be computed: a key, a version, one of several columns
     */
    <E, T> void setExpression(E entity, ScalarAttribute<? super E, T> attribute, Expression<? extends T> value);

    /** Reads an object's row again with {@code SELECT … FOR UPDATE}, which locks it until the transaction ends. */
    void refreshForUpdate(Object entity);

    /**
     * Forgets what is loaded of an object, so that the next read of any attribute loads the row again. Changes not flushed
     * are lost. Emits no SQL.
     *
     * @param attributes what to forget; none: everything
     * @throws io.aludel.orm.error.OrmException with {@code not-persistent} if the object is not persistent in this session
     */
    void expire(Object entity, Attribute<?>... attributes);

    /** Expires every object of this session. */
    void expireAll();

    /** Takes an object out of this session, and those it reaches through the expunge cascade. Nothing of it is written. */
    void expunge(Object entity);

    /** Takes every object out of this session. */
    void expungeAll();

    /** Rolls back what was not committed, lets go of every object and gives the connection back. Closing again does nothing. */
    @Override
    void close();

    boolean isClosed();

    /** Whether this session holds the object: pending or persistent, not yet deleted. */
    boolean contains(Object entity);

    /** Whether the object is new, or has changes that a flush would write, in its row or through its collections. */
    boolean isModified(Object entity);

    /**
     * Whether a flush would write the object's own row: it is new, or one of its columns or to-one relationships has another
     * value. What was added to or taken out of its collections does not count, for that is written in other rows. Meant for
     * update listeners, which are told of every changed object.
     */
    boolean isRowModified(Object entity);

    /** The pending objects, in the order they were added; a copy. */
    Set<Object> newObjects();

    /** The persistent objects that were changed since the last flush, even where the change came to nothing; a copy. */
    Set<Object> dirty();

    /** The objects marked for deletion by the next flush; a copy. */
    Set<Object> deleted();

    /** The persistent objects; a live view. */
    IdentityMapView identityMap();

    /** Runs a query, before which pending changes are flushed. Objects come from this session, one per row identity. */
    <R extends @Nullable Object> Result<R> execute(Query<R> query);

    /**
     * Runs an INSERT, UPDATE or DELETE, before which pending changes are flushed. Loaded objects that it concerns are
     * brought in step; a rollback undoes that too. It runs no cascades and tells no entity listeners.
     */
    UpdateResult execute(DmlStatement statement);

    /**
     * Runs {@code insert(User.class)} or {@code update(User.class)} for many rows, given as values by attribute or its name; for no
     * rows it runs nothing. What an insert lacks gets the default. An update finds each row by the primary key among the values, and
     * compares and advances a version that is there; loaded objects are brought in step. As with {@link #execute(DmlStatement)},
     * nothing cascades and no entity listener is told.
     *
     * @return how many rows were written
     * @throws io.aludel.orm.error.StaleRowException if a row to update is not there, or not in this version
     * @throws io.aludel.orm.error.OrmException with {@code missing-key} if a row to update says no key
     */
    UpdateResult execute(DmlStatement statement, Collection<? extends Map<?, ?>> rows);

    /** Runs a query for one thing per row: {@link #execute(Query)} under the name for entities and single columns. */
    <R extends @Nullable Object> Result<R> scalars(Query<R> query);

    /** The single value of the first row, or null where there is no row. */
    <R extends @Nullable Object> @Nullable R scalar(Query<R> query);

    /** The connection of the current transaction, which begins if it has not. Statements run on it flush nothing. */
    Connection connection();

    /** As {@link #connection()}, but to the engine that the entity is bound to. */
    Connection connection(Class<?> entity);

    /**
     * The connection of the current transaction, which begins with this isolation level and keeps it to its end.
     *
     * @throws io.aludel.orm.error.OrmException with {@code transaction-begun} if SQL has run in it already
     */
    Connection connection(Isolation isolation);

    /** Anything that the program wants to keep with this session; the session itself does not look at it. */
    Map<String, Object> info();

    /** Runs something during which queries and lazy loads do not flush. */
    void noAutoflush(Runnable work);

    /** Gives the answer of something during which queries and lazy loads do not flush. */
    <T extends @Nullable Object> T noAutoflush(Supplier<T> work);
}
