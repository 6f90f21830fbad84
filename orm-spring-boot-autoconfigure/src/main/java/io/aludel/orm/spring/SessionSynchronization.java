package io.aludel.orm.spring;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes part in a transaction that another manager (JPA's, JTA, a plain JdbcTransactionManager) began on the same data
 * source. Such a manager calls back too late for savepoints and cannot be made to wait for listeners that change objects
 * while it commits, so a change after the commit-phase flush is refused instead of being lost.
 */
final class SessionSynchronization implements TransactionSynchronization {
    /** Before the JDBC connection is let go and after most listeners; the order Spring's own integrations use. */
    private static final int ORDER = DataSourceUtils.CONNECTION_SYNCHRONIZATION_ORDER - 100;

    private final DataSource dataSource;
    private final SessionHolder holder;
    private final OrmExceptionTranslator translator = new OrmExceptionTranslator();

    private record Key(DataSource dataSource) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.dataSource == dataSource;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(dataSource);
        }
    }

    private SessionSynchronization(DataSource dataSource) {
        this.dataSource = dataSource;
        this.holder = new SessionHolder(
                dataSource,
                new SpringTransactionScope(
                        TransactionSynchronizationManager.isCurrentTransactionReadOnly(),
                        TransactionSynchronizationManager.getCurrentTransactionName(),
                        dataSource));
    }

    /** The holder of the foreign transaction on this thread, joined now if need be; null when there is none to join. */
    static @Nullable SessionHolder currentHolder(DataSource dataSource) {
        if (!joinable(dataSource)) {
            return null;
        }
        Key key = new Key(dataSource);
        SessionSynchronization bound = (SessionSynchronization) TransactionSynchronizationManager.getResource(key);
        if (bound == null) {
            bound = new SessionSynchronization(dataSource);
            TransactionSynchronizationManager.bindResource(key, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound.holder;
    }

    private static boolean joinable(DataSource dataSource) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder connections
                && connections.isSynchronizedWithTransaction();
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(new Key(dataSource));
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(new Key(dataSource), this);
    }

    @Override
    public void flush() {
        translator.run(holder::flush);
    }

    @Override
    public void savepoint(Object savepoint) {
        holder.savepointSet(savepoint);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        holder.savepointRolledBack(savepoint);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        translator.run(holder::committing);
        translator.run(holder::flush);
        holder.prepared();
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(new Key(dataSource));
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            holder.committed();
        } else {
            holder.rolledBack();
        }
        holder.close();
    }
}
