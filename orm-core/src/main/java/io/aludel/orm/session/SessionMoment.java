package io.aludel.orm.session;

/** When a session tells its listeners something about itself. */
enum SessionMoment {
    BEFORE_FLUSH,
    AFTER_FLUSH,
    AFTER_FLUSH_POSTEXEC,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_ROLLBACK,
    AFTER_SOFT_ROLLBACK,
    AFTER_TRANSACTION_CREATE,
    AFTER_TRANSACTION_END
}
