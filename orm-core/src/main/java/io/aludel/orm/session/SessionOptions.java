package io.aludel.orm.session;

import io.aludel.orm.annotation.Lazy;

/** How the sessions of one maker behave. */
record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean readOnly,
        Lazy lazyLoading,
        NPlusOne nPlusOne,
        int nPlusOneThreshold) {
    static final SessionOptions DEFAULT = new SessionOptions(true, true, false, Lazy.BATCH, NPlusOne.OFF, 10);

    SessionOptions withAutoflush(boolean value) {
        return new SessionOptions(value, expireOnCommit, readOnly, lazyLoading, nPlusOne, nPlusOneThreshold);
    }

    SessionOptions withExpireOnCommit(boolean value) {
        return new SessionOptions(autoflush, value, readOnly, lazyLoading, nPlusOne, nPlusOneThreshold);
    }

    SessionOptions withReadOnly(boolean value) {
        return new SessionOptions(autoflush, expireOnCommit, value, lazyLoading, nPlusOne, nPlusOneThreshold);
    }

    SessionOptions withLazyLoading(Lazy value) {
        return new SessionOptions(autoflush, expireOnCommit, readOnly, value, nPlusOne, nPlusOneThreshold);
    }

    SessionOptions withNPlusOne(NPlusOne value, int threshold) {
        return new SessionOptions(autoflush, expireOnCommit, readOnly, lazyLoading, value, threshold);
    }
}
