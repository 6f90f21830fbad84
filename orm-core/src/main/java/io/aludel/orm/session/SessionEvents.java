package io.aludel.orm.session;

import io.aludel.orm.event.Registration;
import io.aludel.orm.event.TypedListenerList.Placement;
import io.aludel.orm.flush.RowMoment;
import io.aludel.orm.mapping.CollectionAttribute;
import io.aludel.orm.mapping.MapAttribute;
import io.aludel.orm.mapping.ReferenceAttribute;
import io.aludel.orm.mapping.ScalarAttribute;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What happens in the sessions of a maker, to be listened to. A listener to an entity class hears its subclasses too, one to
 * an interface or any supertype hears all entities that extend it. What a listener throws ends the operation and reaches its
 * caller. Listeners to attributes hear the objects of sessions, whoever changes them. Listeners are called in the order they came; close the {@link Registration} to take one out. Safe for use by many
 * threads.
 */
public final class SessionEvents {
    private final EventHub hub;
    private final Placement placement;
    private final boolean everywhere;

    SessionEvents(EventHub hub) {
        this(hub, Placement.LAST, false);
    }

    private SessionEvents(EventHub hub, Placement placement, boolean everywhere) {
        this.hub = hub;
        this.placement = placement;
        this.everywhere = everywhere;
    }

    /** The same events for listeners that are to be called before those already there. */
    public SessionEvents first() {
        return new SessionEvents(hub, Placement.FIRST, everywhere);
    }

    /** The same events for listeners that are to be called once. */
    public SessionEvents once() {
        return new SessionEvents(hub, Placement.ONCE, everywhere);
    }

    /**
     * The same events for listeners to attributes that are also to hear objects which no session has: new ones from their constructors
     * on, and detached ones. Such a listener is known to the whole program until its registration is closed.
     */
    public SessionEvents everywhere() {
        return new SessionEvents(hub, placement, true);
    }

    /** Before a flush writes. May change anything; queries inside do not flush. */
    public Registration beforeFlush(Consumer<Session> listener) {
        return on(SessionMoment.BEFORE_FLUSH, listener);
    }

    /** After a flush wrote, while {@code newObjects}, {@code dirty} and {@code deleted} still show what it wrote. */
    public Registration afterFlush(Consumer<Session> listener) {
        return on(SessionMoment.AFTER_FLUSH, listener);
    }

    /** After a flush settled its objects. May change anything; a commit flushes that too. */
    public Registration afterFlushPostexec(Consumer<Session> listener) {
        return on(SessionMoment.AFTER_FLUSH_POSTEXEC, listener);
    }

    /** Before a commit flushes. May change anything. Also before a savepoint is released. */
    public Registration beforeCommit(Consumer<Session> listener) {
        return on(SessionMoment.BEFORE_COMMIT, listener);
    }

    /** After the database committed and before objects expire. No SQL may be emitted. */
    public Registration afterCommit(Consumer<Session> listener) {
        return on(SessionMoment.AFTER_COMMIT, listener);
    }

    /** After the database rolled back, its transaction or to a savepoint, and before objects are restored. No SQL may be emitted. */
    public Registration afterRollback(Consumer<Session> listener) {
        return on(SessionMoment.AFTER_ROLLBACK, listener);
    }

    /** After a transaction or savepoint was rolled back and its objects restored. SQL may be emitted where the session is active. */
    public Registration afterSoftRollback(BiConsumer<Session, SessionTransaction> listener) {
        return hub.on(SessionMoment.AFTER_SOFT_ROLLBACK).add(Session.class, listener, placement);
    }

    /** After the first SQL of a transaction made it begin in the database. */
    public Registration afterBegin(BeginListener listener) {
        return hub.begin.add(Session.class, listener, placement);
    }

    /** After a transaction or savepoint was opened in the session. */
    public Registration afterTransactionCreate(BiConsumer<Session, SessionTransaction> listener) {
        return hub.on(SessionMoment.AFTER_TRANSACTION_CREATE).add(Session.class, listener, placement);
    }

    /** After a transaction or savepoint ended, whichever way. */
    public Registration afterTransactionEnd(BiConsumer<Session, SessionTransaction> listener) {
        return hub.on(SessionMoment.AFTER_TRANSACTION_END).add(Session.class, listener, placement);
    }

    public <E> Registration beforeAttach(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.BEFORE_ATTACH, type, listener);
    }

    public <E> Registration afterAttach(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.AFTER_ATTACH, type, listener);
    }

    /** When an object was added. */
    public <E> Registration transientToPending(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.TRANSIENT_TO_PENDING, type, listener);
    }

    /** When an object was inserted. */
    public <E> Registration pendingToPersistent(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.PENDING_TO_PERSISTENT, type, listener);
    }

    /** When an added object was taken out, or its transaction rolled back, before it was flushed. */
    public <E> Registration pendingToTransient(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.PENDING_TO_TRANSIENT, type, listener);
    }

    /** When an insert was rolled back. */
    public <E> Registration persistentToTransient(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.PERSISTENT_TO_TRANSIENT, type, listener);
    }

    /** When a row became an object of the session. */
    public <E> Registration loadedAsPersistent(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.LOADED_AS_PERSISTENT, type, listener);
    }

    /** When a flush deleted an object's row. */
    public <E> Registration persistentToDeleted(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.PERSISTENT_TO_DELETED, type, listener);
    }

    /** When a delete was rolled back. */
    public <E> Registration deletedToPersistent(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.DELETED_TO_PERSISTENT, type, listener);
    }

    /** When a delete was committed. */
    public <E> Registration deletedToDetached(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.DELETED_TO_DETACHED, type, listener);
    }

    /** When the session let go of an object. */
    public <E> Registration persistentToDetached(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.PERSISTENT_TO_DETACHED, type, listener);
    }

    /** When a detached object was added or deleted. */
    public <E> Registration detachedToPersistent(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.DETACHED_TO_PERSISTENT, type, listener);
    }

    /** After an object was made from a row, in place of a constructor. May set columns, which records no change. */
    public <E> Registration load(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.LOAD, type, listener);
    }

    /** After a row filled or overwrote attributes of an object that was there already. */
    public <E> Registration refresh(Class<E> type, BiConsumer<Session, ? super E> listener) {
        return on(ObjectMoment.REFRESH, type, listener);
    }

    public <E> Registration beforeInsert(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.BEFORE_INSERT, type, listener);
    }

    public <E> Registration afterInsert(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.AFTER_INSERT, type, listener);
    }

    /** Before a changed object is written, also where the change turns out to concern no column. */
    public <E> Registration beforeUpdate(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.BEFORE_UPDATE, type, listener);
    }

    public <E> Registration afterUpdate(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.AFTER_UPDATE, type, listener);
    }

    public <E> Registration beforeDelete(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.BEFORE_DELETE, type, listener);
    }

    public <E> Registration afterDelete(Class<E> type, RowListener<? super E> listener) {
        return on(RowMoment.AFTER_DELETE, type, listener);
    }

    // ---- attributes: the lists only tell a listener about objects of its class, and values of its attribute

    /** Before a column attribute of an object is set, whoever sets it. */
    public <E, T> Registration set(ScalarAttribute<E, T> attribute, SetListener<? super E, ? super T> listener) {
        return attributes().set(attribute, heard(listener));
    }

    /** Before a reference is set, by the program or because the other side changed. */
    public <E, T> Registration set(ReferenceAttribute<E, T> attribute, SetListener<? super E, ? super T> listener) {
        return attributes().set(attribute, heard(listener));
    }

    /** Before a column attribute of an object is set, to say what it is set to. */
    public <E, T> Registration intercept(ScalarAttribute<E, T> attribute, SetInterceptor<? super E, T> interceptor) {
        return attributes().set(attribute, interceptor);
    }

    /** Before a reference is set, to say what it is set to. */
    public <E, T> Registration intercept(ReferenceAttribute<E, T> attribute, SetInterceptor<? super E, T> interceptor) {
        return attributes().set(attribute, interceptor);
    }

    /** After an object came into a collection, by the program or because the other side changed. */
    public <E, T> Registration append(CollectionAttribute<E, T> attribute, BiConsumer<? super E, ? super T> listener) {
        return attributes().append(attribute, listener);
    }

    /** After an object came into a map, by the program or because the other side changed. */
    public <E, K, T> Registration append(MapAttribute<E, K, T> attribute, BiConsumer<? super E, ? super T> listener) {
        return attributes().append(attribute, listener);
    }

    /** After an object left a collection, by the program or because the other side changed. */
    public <E, T> Registration remove(CollectionAttribute<E, T> attribute, BiConsumer<? super E, ? super T> listener) {
        return attributes().remove(attribute, listener);
    }

    /** After an object left a map, by the program or because the other side changed. */
    public <E, K, T> Registration remove(MapAttribute<E, K, T> attribute, BiConsumer<? super E, ? super T> listener) {
        return attributes().remove(attribute, listener);
    }

    private AttributeRegistrations attributes() {
        return new AttributeRegistrations(hub, placement, everywhere);
    }

    private static <E, T> SetInterceptor<E, T> heard(SetListener<? super E, ? super T> listener) {
        return (entity, value, old) -> {
            listener.accept(entity, value, old);
            return value;
        };
    }

    /** Before each statement of a session runs: queries, lazy loads, refreshes, and INSERT, UPDATE and DELETE statements, but not a flush. */
    public Registration onExecute(Consumer<StatementExecution> listener) {
        return hub.execute.add(Session.class, listener, placement);
    }

    private Registration on(SessionMoment moment, Consumer<Session> listener) {
        return hub.on(moment).add(Session.class, (session, transaction) -> listener.accept(session), placement);
    }

    @SuppressWarnings("unchecked")
    private <E> Registration on(ObjectMoment moment, Class<E> type, BiConsumer<Session, ? super E> listener) {
        return hub.on(moment).add(type, (BiConsumer<Session, Object>) listener, placement);
    }

    // The list only tells a listener about objects of its class.
    @SuppressWarnings("unchecked")
    private <E> Registration on(RowMoment moment, Class<E> type, RowListener<? super E> listener) {
        return hub.on(moment).add(type, (RowListener<Object>) listener, placement);
    }
}
