package io.aludel.orm.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one query runs.
 *
 * @param fetchSize rows to fetch at a time; 0 leaves it to the engine's setting
 * @param timeout how long the statement may run; zero leaves it to the engine's setting
 */
public record QueryOptions(int fetchSize, Duration timeout) {
    public static final QueryOptions DEFAULT = new QueryOptions(0, Duration.ZERO);

    /** @param timeout null leaves it to the engine's setting */
    public static QueryOptions of(int fetchSize, @Nullable Duration timeout) {
        return fetchSize == 0 && timeout == null
                ? DEFAULT
                : new QueryOptions(fetchSize, timeout == null ? Duration.ZERO : timeout);
    }

    public QueryOptions fetchSize(int rows) {
        return new QueryOptions(rows, timeout);
    }

    public QueryOptions timeout(Duration limit) {
        return new QueryOptions(fetchSize, limit);
    }
}
