package io.aludel.orm.engine;

import com.zaxxer.hikari.HikariConfig;
import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.dialect.Dialects;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One setting of an engine, made for static import: {@code Engine.create(url, echo(), batchSize(500))}. The same settings
 * are methods of {@link EngineOptions}.
 */
@FunctionalInterface
public interface EngineOption {
    EngineOptions apply(EngineOptions options);

    /** Logs every statement with its parameters' values, and where transactions begin and end. */
    static EngineOption echo() {
        return options -> options.echo(true).echoParameters(true);
    }

    static EngineOption user(String username, String password) {
        return options -> options.pool(options.pool().user(username, password));
    }

    static EngineOption poolSize(int connections) {
        return options -> options.pool(options.pool().maximumSize(connections));
    }

    /** How long to wait for a free connection of the pool. */
    static EngineOption connectionTimeout(Duration timeout) {
        return options -> options.pool(options.pool().connectionTimeout(timeout));
    }

    /** Sets anything else of the connection pool. Runs after this engine's own settings. */
    static EngineOption pool(Consumer<HikariConfig> customizer) {
        return options -> options.pool(options.pool().customizer(customizer));
    }

    /** Names the dialect, as {@code h2} or {@code postgresql}, where the URL does not tell. */
    static EngineOption dialect(String name) {
        return options -> options.dialect(Dialects.named(name));
    }

    /** Gives a dialect that is not registered as a service. */
    static EngineOption dialect(Dialect dialect) {
        return options -> options.dialect(dialect);
    }

    static EngineOption batchSize(int rows) {
        return options -> options.batchSize(rows);
    }

    static EngineOption fetchSize(int rows) {
        return options -> options.fetchSize(rows);
    }

    static EngineOption queryTimeout(Duration timeout) {
        return options -> options.queryTimeout(timeout);
    }

    static EngineOption statementCacheSize(int statements) {
        return options -> options.statementCacheSize(statements);
    }

    static EngineOption slowStatementThreshold(Duration threshold) {
        return options -> options.slowStatementThreshold(threshold);
    }
}
