package io.aludel.orm.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** What an application may set under {@code orm}. */
@ConfigurationProperties("orm")
public class OrmProperties {
    /** Whether Aludel is configured at all. */
    private boolean enabled = true;

    /** Packages whose entities are mapped, in addition to the application's own and those of @EntityScan. */
    private List<String> packages = new ArrayList<>();

    /**
     * What happens to the schema at start-up. Unset: create-drop on an embedded database that nothing else manages, else
     * none.
     */
    private @Nullable DdlAuto ddlAuto;

    /** Whether schema.sql, data.sql and migrations run after our own schema creation instead of before it. */
    private boolean deferDatasourceInitialization;

    /** Whether errors of sessions are thrown as Spring's DataAccessException. */
    private boolean exceptionTranslation = true;

    @NestedConfigurationProperty
    private final EngineProperties engine = new EngineProperties();

    @NestedConfigurationProperty
    private final SessionProperties session = new SessionProperties();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public List<String> getPackages() {
        return packages;
    }

    public void setPackages(List<String> packages) {
        this.packages = packages;
    }

    public @Nullable DdlAuto getDdlAuto() {
        return ddlAuto;
    }

    public void setDdlAuto(@Nullable DdlAuto ddlAuto) {
        this.ddlAuto = ddlAuto;
    }

    public boolean isDeferDatasourceInitialization() {
        return deferDatasourceInitialization;
    }

    public void setDeferDatasourceInitialization(boolean deferDatasourceInitialization) {
        this.deferDatasourceInitialization = deferDatasourceInitialization;
    }

    public boolean isExceptionTranslation() {
        return exceptionTranslation;
    }

    public void setExceptionTranslation(boolean exceptionTranslation) {
        this.exceptionTranslation = exceptionTranslation;
    }

    public EngineProperties getEngine() {
        return engine;
    }

    public SessionProperties getSession() {
        return session;
    }

    /** What is done to the schema at start-up. There is no {@code update}: a migration tool does that. */
    public enum DdlAuto {
        /** Nothing. */
        NONE,
        /** Compare it with the mapping, and refuse to start when they differ. */
        VALIDATE,
        /** Create the tables that are missing. */
        CREATE,
        /** As create, and drop the tables when the application stops. */
        CREATE_DROP
    }

    /** Settings of the engine. */
    public static class EngineProperties {
        /** Name of the dialect. Found from the database when unset. */
        private @Nullable String dialect;

        /** Whether statements are logged, under io.aludel.orm.sql at INFO. */
        private boolean echo;

        /** Whether logged statements and error messages show parameter values. */
        private boolean echoParameters;

        /** Most rows sent to the database in one batch. */
        private int batchSize = 1000;

        /** Rows fetched from the database at a time. Left to the driver when unset. */
        private @Nullable Integer fetchSize;

        /** Longest time a statement may run. No limit when unset. */
        private @Nullable Duration queryTimeout;

        /** Most statements whose SQL text is kept. */
        private int statementCacheSize = 1000;

        /** Statements that run longer are logged as a warning. Never when unset. */
        private @Nullable Duration slowStatementThreshold;

        public @Nullable String getDialect() {
            return dialect;
        }

        public void setDialect(@Nullable String dialect) {
            this.dialect = dialect;
        }

        public boolean isEcho() {
            return echo;
        }

        public void setEcho(boolean echo) {
            this.echo = echo;
        }

        public boolean isEchoParameters() {
            return echoParameters;
        }

        public void setEchoParameters(boolean echoParameters) {
            this.echoParameters = echoParameters;
        }

        public int getBatchSize() {
            return batchSize;
        }

        public void setBatchSize(int batchSize) {
            this.batchSize = batchSize;
        }

        public @Nullable Integer getFetchSize() {
            return fetchSize;
        }

        public void setFetchSize(@Nullable Integer fetchSize) {
            this.fetchSize = fetchSize;
        }

        public @Nullable Duration getQueryTimeout() {
            return queryTimeout;
        }

        public void setQueryTimeout(@Nullable Duration queryTimeout) {
            this.queryTimeout = queryTimeout;
        }

        public int getStatementCacheSize() {
            return statementCacheSize;
        }

        public void setStatementCacheSize(int statementCacheSize) {
            this.statementCacheSize = statementCacheSize;
        }

        public @Nullable Duration getSlowStatementThreshold() {
            return slowStatementThreshold;
        }

        public void setSlowStatementThreshold(@Nullable Duration slowStatementThreshold) {
            this.slowStatementThreshold = slowStatementThreshold;
        }
    }

    /** Settings of sessions. */
    public static class SessionProperties {
        /** Whether pending changes are flushed before each query. */
        private boolean autoflush = true;

        /** Whether objects are expired when a transaction commits. */
        private boolean expireOnCommit;

        /** How a relationship without a strategy of its own is loaded on first access. */
        private LazyLoading lazyLoading = LazyLoading.BATCH;

        /** What happens when one relationship is loaded lazily again and again in one session. */
        private NPlusOne nPlusOne = NPlusOne.OFF;

        /** How many such loads of one relationship are taken as too many. */
        private int nPlusOneThreshold = 5;

        public boolean isAutoflush() {
            return autoflush;
        }

        public void setAutoflush(boolean autoflush) {
            this.autoflush = autoflush;
        }

        public boolean isExpireOnCommit() {
            return expireOnCommit;
        }

        public void setExpireOnCommit(boolean expireOnCommit) {
            this.expireOnCommit = expireOnCommit;
        }

        public LazyLoading getLazyLoading() {
            return lazyLoading;
        }

        public void setLazyLoading(LazyLoading lazyLoading) {
            this.lazyLoading = lazyLoading;
        }

        public NPlusOne getNPlusOne() {
            return nPlusOne;
        }

        public void setNPlusOne(NPlusOne nPlusOne) {
            this.nPlusOne = nPlusOne;
        }

        public int getNPlusOneThreshold() {
            return nPlusOneThreshold;
        }

        public void setNPlusOneThreshold(int nPlusOneThreshold) {
            this.nPlusOneThreshold = nPlusOneThreshold;
        }
    }

    /** How related objects are loaded on first access. */
    public enum LazyLoading {
        /** For all objects of the same result at once. */
        BATCH,
        /** One object at a time. */
        SELECT,
        /** Not at all: reading what is not loaded fails. */
        RAISE
    }

    /** What is done about repeated lazy loads. */
    public enum NPlusOne {
        /** Nothing. */
        OFF,
        /** Log a warning with the place in the code. */
        LOG,
        /** Fail. */
        THROW
    }
}
