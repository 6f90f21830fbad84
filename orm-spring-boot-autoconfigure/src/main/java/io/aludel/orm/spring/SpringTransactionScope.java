package io.aludel.orm.spring;

import io.aludel.orm.session.ScopeSavepoint;
import io.aludel.orm.session.TransactionScope;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a session may know of the Spring transaction it belongs to. */
final class SpringTransactionScope implements TransactionScope {
    private final boolean readOnly;
    private final @Nullable String name;
    private final DataSource dataSource;
    private @Nullable Supplier<ScopeSavepoint> savepoints;

    SpringTransactionScope(boolean readOnly, @Nullable String name, DataSource dataSource) {
        this.readOnly = readOnly;
        this.name = name;
        this.dataSource = dataSource;
    }

    SpringTransactionScope(TransactionDefinition definition, DataSource dataSource) {
        this(definition.isReadOnly(), definition.getName(), dataSource);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public @Nullable Duration remainingTime() {
        ResourceHolderSupport holder = connectionHolder();
        return holder != null && holder.hasTimeout() ? Duration.ofMillis(holder.getTimeToLiveInMillis()) : null;
    }

    @Override
    public void markRollbackOnly() {
        ResourceHolderSupport holder = connectionHolder();
        if (holder != null) {
            holder.setRollbackOnly();
        }
    }

    @Override
    public @Nullable ScopeSavepoint setSavepoint() {
        return savepoints == null ? null : savepoints.get();
    }

    /** Says how a session sets a savepoint that the other sessions of the transaction learn of. */
    void savepointsBy(Supplier<ScopeSavepoint> setting) {
        savepoints = setting;
    }

    @Override
    public String description() {
        return name == null ? "the Spring transaction" : "the Spring transaction " + name;
    }

    private @Nullable ResourceHolderSupport connectionHolder() {
        return (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
    }
}
