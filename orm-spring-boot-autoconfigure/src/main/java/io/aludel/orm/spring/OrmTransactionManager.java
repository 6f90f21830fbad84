package io.aludel.orm.spring;

import io.aludel.orm.session.SessionControl;
import io.aludel.orm.session.SessionMaker;
import java.io.Serial;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction manager for one {@link DataSource} that binds sessions to its transactions. A session is opened when the
 * transaction first uses it, is flushed before COMMIT, before SAVEPOINT and before a savepoint is released, and closes with
 * the transaction; what was loaded stays readable. A rollback, also to a savepoint, restores the objects together with the
 * rows. Connection handling, isolation, timeout and read-only marking are those of {@link JdbcTransactionManager}, so that
 * JdbcClient and JdbcTemplate share the transaction. Safe for use by many threads.
 */
public class OrmTransactionManager extends JdbcTransactionManager {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OrmExceptionTranslator translator = new OrmExceptionTranslator();

    public OrmTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** The holder of the transaction that runs on this thread, or null when this manager runs none. */
    static @Nullable SessionHolder currentHolder(DataSource dataSource) {
        return (SessionHolder) TransactionSynchronizationManager.getResource(new HolderKey(dataSource));
    }

    @Override
    protected Object doGetTransaction() {
        return new OrmTransaction(super.doGetTransaction(), currentHolder(dataSource()));
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return super.isExistingTransaction(jdbc(transaction));
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        OrmTransaction own = (OrmTransaction) transaction;
        super.doBegin(own.jdbc, definition);
        own.holder = new SessionHolder(dataSource(), new SpringTransactionScope(definition, dataSource()));
        own.began = true;
        TransactionSynchronizationManager.bindResource(new HolderKey(dataSource()), own.holder);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        OrmTransaction own = (OrmTransaction) transaction;
        own.holder = null;
        Object holder = TransactionSynchronizationManager.unbindResourceIfPossible(new HolderKey(dataSource()));
        return new Suspended(super.doSuspend(own.jdbc), holder);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        super.doResume(transaction == null ? null : jdbc(transaction), suspended.jdbc());
        if (suspended.holder() != null) {
            TransactionSynchronizationManager.bindResource(new HolderKey(dataSource()), suspended.holder());
        }
    }

    /** Flushes before any callback of the commit, so that listeners which run before the commit see the rows. */
    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        SessionHolder sessions = status.isNewTransaction() ? transaction(status).holder : null;
        if (sessions != null) {
            translator.run(sessions::committing);
            translator.run(sessions::flush);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        OrmTransaction own = transaction(status);
        translator.run(own::flushSessions);
        super.doCommit(unwrapped(status));
        if (own.holder != null) {
            own.holder.committed();
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        OrmTransaction own = transaction(status);
        try {
            super.doRollback(unwrapped(status));
        } finally {
            if (own.holder != null) {
                own.holder.rolledBack();
            }
        }
    }

    /**
     * A failure while a nested scope commits is contained by its savepoint; only without one does it doom the whole
     * transaction.
     */
    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        if (status.hasSavepoint()) {
            status.rollbackToHeldSavepoint();
        } else {
            super.doSetRollbackOnly(unwrapped(status));
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        OrmTransaction own = (OrmTransaction) transaction;
        try {
            if (own.began) {
                TransactionSynchronizationManager.unbindResourceIfPossible(new HolderKey(dataSource()));
                Objects.requireNonNull(own.holder).close();
            }
        } finally {
            super.doCleanupAfterCompletion(own.jdbc);
        }
    }

    /** The session of {@code maker} in the transaction of this thread, opened when it is not there yet. */
    static @Nullable SessionControl currentSession(DataSource dataSource, SessionMaker maker) {
        SessionHolder holder = currentHolder(dataSource);
        return holder == null ? null : holder.session(maker);
    }

    private DataSource dataSource() {
        return obtainDataSource();
    }

    private static Object jdbc(Object transaction) {
        return ((OrmTransaction) transaction).jdbc;
    }

    private static OrmTransaction transaction(DefaultTransactionStatus status) {
        return (OrmTransaction) status.getTransaction();
    }

    private static DefaultTransactionStatus unwrapped(DefaultTransactionStatus status) {
        return new DefaultTransactionStatus(
                status.getTransactionName(),
                jdbc(status.getTransaction()),
                status.isNewTransaction(),
                status.isNewSynchronization(),
                status.isNested(),
                status.isReadOnly(),
                status.isDebug(),
                null);
    }

    /** What resources are bound under: the data source, told apart from Spring's own binding of it. */
    private record HolderKey(DataSource dataSource) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof HolderKey key && key.dataSource == dataSource;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(dataSource);
        }
    }

    private record Suspended(Object jdbc, @Nullable Object holder) {}

    /** Spring's private transaction object with the sessions beside it, so that savepoints reach both. */
    final class OrmTransaction implements SavepointManager, SmartTransactionObject {
        private final Object jdbc;
        private @Nullable SessionHolder holder;
        private boolean began;

        OrmTransaction(Object jdbc, @Nullable SessionHolder holder) {
            this.jdbc = jdbc;
            this.holder = holder;
        }

        @Override
        public Object createSavepoint() {
            translator.run(this::flushSessions);
            Object savepoint = savepoints().createSavepoint();
            if (holder != null) {
                holder.savepointSet(savepoint);
            }
            return savepoint;
        }

        @Override
        public void rollbackToSavepoint(Object savepoint) {
            savepoints().rollbackToSavepoint(savepoint);
            if (holder != null) {
                holder.savepointRolledBack(savepoint);
            }
        }

        @Override
        public void releaseSavepoint(Object savepoint) {
            translator.run(this::flushSessions);
            savepoints().releaseSavepoint(savepoint);
            if (holder != null) {
                holder.savepointReleased(savepoint);
            }
        }

        @Override
        public boolean isRollbackOnly() {
            return ((SmartTransactionObject) jdbc).isRollbackOnly();
        }

        @Override
        public void flush() {
            translator.run(this::flushSessions);
            ((SmartTransactionObject) jdbc).flush();
        }

        void flushSessions() {
            if (holder != null) {
                holder.flush();
            }
        }

        private SavepointManager savepoints() {
            return (SavepointManager) jdbc;
        }
    }
}
