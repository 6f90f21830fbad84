package io.aludel.orm.session;

/**
 * The persistent objects of a session, at most one per row. A live view: objects that were neither changed nor referred to
 * from elsewhere may vanish from it when memory is reclaimed. One thread at a time, the session's.
 */
public interface IdentityMapView extends Iterable<Object> {
    /** How many objects there are; those already reclaimed may still count for a moment. */
    int size();

    /** Whether the object of this class with this primary key is there. Emits no SQL. */
    boolean containsKey(Class<?> type, Object key);
}
