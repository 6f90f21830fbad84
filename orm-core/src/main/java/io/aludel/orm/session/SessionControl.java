package io.aludel.orm.session;

/**
 * The levers of a session whose transaction is begun and ended by somebody else: {@link SessionMaker#openManaged}. The owner
 * runs {@code COMMIT}, {@code ROLLBACK} and {@code SAVEPOINT} on the connection itself and tells the session before and
 * after. On the session itself {@code commit}, {@code rollback}, {@code begin} and {@code close} are refused with the code
 * {@code managed-session}. One thread at a time.
 */
public interface SessionControl {
    Session session();

    /** Flushes until nothing is left to write, whatever the autoflush setting. Call before COMMIT, SAVEPOINT and RELEASE. */
    void flush();

    /** Tells listeners that the commit begins; what they change is written by the flush that follows. Call once per commit. */
    void committing();

    /** Opens a frame right after a SAVEPOINT was set, and answers the handle for its end. */
    Object savepointSet();

    /** Restores objects after ROLLBACK TO that savepoint; frames opened later end with it. */
    void savepointRolledBack(Object frame);

    /** Merges the frame into the one around it after RELEASE. */
    void savepointReleased(Object frame);

    /** Refuses every further change, because the owner will not ask for another flush before COMMIT. Reads still work. */
    void prepared();

    /** Settles the objects after COMMIT. From now on loaded state may be read, and any change or statement is refused. */
    void committed();

    /** Restores the objects after ROLLBACK: inserted ones are transient again, deleted ones persistent. Nothing runs any more. */
    void rolledBack();

    /** Detaches all objects. Loaded state stays readable. */
    void close();
}
