package io.aludel.orm.session;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.engine.Isolation;
import org.jspecify.annotations.Nullable;

/** How the sessions of one maker behave. */
record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean readOnly,
        Lazy lazyLoading,
        NPlusOne nPlusOne,
        int nPlusOneThreshold,
        @Nullable Isolation isolation) {
    static final SessionOptions DEFAULT = new SessionOptions(true, true, false, Lazy.BATCH, NPlusOne.OFF, 10, null);

    SessionOptions withAutoflush(boolean value) {
        return new SessionOptions(value, expireOnCommit, readOnly, lazyLoading, nPlusOne, nPlusOneThreshold, isolation);
    }

    SessionOptions withExpireOnCommit(boolean value) {
        return new SessionOptions(autoflush, value, readOnly, lazyLoading, nPlusOne, nPlusOneThreshold, isolation);
    }

    SessionOptions withReadOnly(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, value, lazyLoading, nPlusOne, nPlusOneThreshold, isolation);
    }

    SessionOptions withLazyLoading(Lazy value) {
        return new SessionOptions(autoflush, expireOnCommit, readOnly, value, nPlusOne, nPlusOneThreshold, isolation);
    }

    SessionOptions withNPlusOne(NPlusOne value, int threshold) {
        return new SessionOptions(autoflush, expireOnCommit, readOnly, lazyLoading, value, threshold, isolation);
    }

    SessionOptions withIsolation(Isolation value) {
        return new SessionOptions(autoflush, expireOnCommit, readOnly, lazyLoading, nPlusOne, nPlusOneThreshold, value);
    }
}
