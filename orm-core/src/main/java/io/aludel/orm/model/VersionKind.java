package io.aludel.orm.model;

/** Whether an attribute is the row's version, and who advances it. */
public enum VersionKind {
    /** It is not the version. */
    NONE,
    /** Each UPDATE sends the next value. */
    CLIENT,
    /** The database changes it. */
    SERVER
}
