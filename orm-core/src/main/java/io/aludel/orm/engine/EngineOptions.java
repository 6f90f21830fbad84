package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine. Immutable: each method answers a changed copy.
 *
 * @param isEcho whether statements and transactions are logged at INFO to {@code io.aludel.orm.sql}
 * @param isEchoParameters whether the log and error messages show parameters' values, instead of their types only
 * @param batchSize rows at most that are written in one go
 * @param fetchSize rows to fetch at a time; 0 leaves it to the driver
 * @param queryTimeout how long a statement may run, in whole seconds; zero for no limit
 * @param statementCacheSize how many compiled statements are kept
 * @param slowStatementThreshold from which duration on a statement is warned of; zero for never
 * @param dialect the database's dialect; null to find it by URL or connection
 * @param pool how {@link Engine#create} sets up its connection pool
 */
public record EngineOptions(
        boolean isEcho,
        boolean isEchoParameters,
        int batchSize,
        int fetchSize,
        Duration queryTimeout,
        int statementCacheSize,
        Duration slowStatementThreshold,
        @Nullable Dialect dialect,
        PoolOptions pool) {
    private static final EngineOptions DEFAULTS =
            new EngineOptions(false, false, 1000, 0, Duration.ZERO, 500, Duration.ZERO, null, PoolOptions.DEFAULTS);

    public EngineOptions {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be at least 1, not " + batchSize);
        }
    }

    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    /** The defaults with some settings, applied in their order. */
    public static EngineOptions of(EngineOption... settings) {
        EngineOptions options = DEFAULTS;
        for (EngineOption setting : settings) {
            options = setting.apply(options);
        }
        return options;
    }

    public EngineOptions echo(boolean on) {
        return new EngineOptions(
                on,
                isEchoParameters,
                batchSize,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions echoParameters(boolean on) {
        return new EngineOptions(
                isEcho,
                on,
                batchSize,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions batchSize(int rows) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                rows,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions fetchSize(int rows) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                rows,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions queryTimeout(Duration limit) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                fetchSize,
                limit,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions statementCacheSize(int statements) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                fetchSize,
                queryTimeout,
                statements,
                slowStatementThreshold,
                dialect,
                pool);
    }

    public EngineOptions slowStatementThreshold(Duration threshold) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                threshold,
                dialect,
                pool);
    }

    public EngineOptions dialect(Dialect of) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                of,
                pool);
    }

    public EngineOptions pool(PoolOptions options) {
        return new EngineOptions(
                isEcho,
                isEchoParameters,
                batchSize,
                fetchSize,
                queryTimeout,
                statementCacheSize,
                slowStatementThreshold,
                dialect,
                options);
    }
}
