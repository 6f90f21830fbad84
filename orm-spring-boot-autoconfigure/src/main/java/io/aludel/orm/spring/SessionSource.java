package io.aludel.orm.spring;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the session of the transaction that runs on this thread. */
final class SessionSource {
    private final SessionMaker sessions;
    private final DataSource dataSource;

    SessionSource(SessionMaker sessions, DataSource dataSource) {
        this.sessions = sessions;
        this.dataSource = dataSource;
    }

    /** @throws OrmException with {@code no-transaction} where none runs on this thread */
    Session current() {
        SessionHolder holder = holder();
        if (holder == null) {
            throw new OrmException(
                    ErrorCode.NO_TRANSACTION,
                    "Cannot use the shared session: no transaction runs on this thread. Call it from a @Transactional"
                            + " method (through the bean, not by this.method()), or open a session of your own with"
                            + " SessionMaker.inTransaction.");
        }
        return holder.session(sessions).session();
    }

    boolean isPresent() {
        return holder() != null;
    }

    private @Nullable SessionHolder holder() {
        SessionHolder own = OrmTransactionManager.currentHolder(dataSource);
        return own != null ? own : SessionSynchronization.currentHolder(dataSource);
    }
}
