package io.aludel.orm.engine;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The echo: one line for the beginning and end of each transaction, one for each statement and one for its parameters, in
 * the order they happen. It speaks at INFO when echo is on, else at DEBUG, so that a logging configuration can switch it
 * on too.
 */
final class StatementLog {
    /** The logger's name is public knowledge: people configure it. */
    private static final Logger SQL = LoggerFactory.getLogger("io.aludel.orm.sql");

    private static final Logger SLOW = LoggerFactory.getLogger("io.aludel.orm.sql.slow");

    private final boolean echo;
    private final boolean echoParameters;
    private final long slowNanos;

    StatementLog(EngineOptions options) {
        this.echo = options.isEcho();
        this.echoParameters = options.isEchoParameters();
        this.slowNanos = options.slowStatementThreshold().toNanos();
    }

    void line(String text) {
        line(text, "");
    }

    void line(String text, String name) {
        if (isOn()) {
            write(text + name);
        }
    }

    void statement(Execution execution) {
        if (isOn()) {
            write(execution.sql());
            String parameters = ParameterText.line(execution.parameterSets(), echoParameters);
            if (!parameters.isEmpty()) {
                write(parameters);
            }
        }
    }

    void slow(Execution execution) {
        if (slowNanos > 0 && execution.duration().toNanos() >= slowNanos) {
            SLOW.warn(
                    "Slow statement: {} ms. {} {}",
                    execution.duration().toMillis(),
                    execution.sql(),
                    ParameterText.line(execution.parameterSets(), echoParameters));
        }
    }

    /** The connection's next user gets it as it is: worth a warning, but what was done is done. */
    void notRestored(SQLException e) {
        SQL.warn("A JDBC connection could not be given back as it was taken: {}", e.toString());
    }

    private boolean isOn() {
        return echo ? SQL.isInfoEnabled() : SQL.isDebugEnabled();
    }

    private void write(String text) {
        if (echo) {
            SQL.info(text);
        } else {
            SQL.debug(text);
        }
    }
}
