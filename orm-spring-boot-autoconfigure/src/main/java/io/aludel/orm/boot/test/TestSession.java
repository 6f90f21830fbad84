package io.aludel.orm.boot.test;

import io.aludel.orm.session.Session;
import org.jspecify.annotations.Nullable;

/** What a test wants of a session: write now, forget what is loaded, read the row as it is. */
public final class TestSession {
    private final Session session;

    TestSession(Session session) {
        this.session = session;
    }

    /** The session of the test's transaction. */
    public Session session() {
        return session;
    }

    /** Adds an object and inserts it now, with whatever else is pending. */
    public <E> E persist(E entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    /** Writes all pending changes. */
    public void flush() {
        session.flush();
    }

    /** Writes all pending changes and lets go of every object, so that the next query makes new ones from the rows. */
    public void clear() {
        session.flush();
        session.expungeAll();
    }

    /** Writes pending changes and reads a row anew, or null where there is none. */
    public <E> @Nullable E findFresh(Class<E> type, Object key) {
        clear();
        return session.get(type, key);
    }
}
