package io.aludel.orm.session;

/** What a session does when one relationship is lazily loaded again and again, object by object. */
public enum NPlusOne {
    /** Nothing. */
    OFF,
    /** Logs a warning, once per relationship and session. */
    LOG,
    /** Fails the load. */
    THROW
}
