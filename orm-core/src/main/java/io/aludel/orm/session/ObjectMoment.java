package io.aludel.orm.session;

/** When a session tells its listeners something about one of its objects: life-cycle transitions, and loads. */
enum ObjectMoment {
    BEFORE_ATTACH,
    AFTER_ATTACH,
    TRANSIENT_TO_PENDING,
    PENDING_TO_PERSISTENT,
    PENDING_TO_TRANSIENT,
    PERSISTENT_TO_TRANSIENT,
    LOADED_AS_PERSISTENT,
    PERSISTENT_TO_DELETED,
    DELETED_TO_PERSISTENT,
    DELETED_TO_DETACHED,
    PERSISTENT_TO_DETACHED,
    DETACHED_TO_PERSISTENT,
    LOAD,
    REFRESH
}
