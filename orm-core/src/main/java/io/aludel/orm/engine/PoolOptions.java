package io.aludel.orm.engine;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Engine#create} sets up its connection pool. An engine over a given data source uses nothing of it. Each
 * method answers a changed copy.
 *
 * @param maximumSize connections at most
 * @param connectionTimeout how long to wait for a free connection
 * @param customizer called last, for whatever else the pool can do
 */
public record PoolOptions(
        @Nullable String username,
        @Nullable String password,
        int maximumSize,
        Duration connectionTimeout,
        Consumer<HikariConfig> customizer) {
    static final PoolOptions DEFAULTS = new PoolOptions(null, null, 10, Duration.ofSeconds(30), new AsItIs());

    /** Changes nothing. A class, because a lambda would load the pool's configuration with every engine. */
    private static final class AsItIs implements Consumer<HikariConfig> {
        @Override
        public void accept(HikariConfig config) {}
    }

    public PoolOptions user(String username, String password) {
        return new PoolOptions(username, password, maximumSize, connectionTimeout, customizer);
    }

    public PoolOptions maximumSize(int connections) {
        return new PoolOptions(username, password, connections, connectionTimeout, customizer);
    }

    public PoolOptions connectionTimeout(Duration timeout) {
        return new PoolOptions(username, password, maximumSize, timeout, customizer);
    }

    /** Adds to the customizers given before. */
    public PoolOptions customizer(Consumer<HikariConfig> next) {
        return new PoolOptions(username, password, maximumSize, connectionTimeout, customizer.andThen(next));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "PoolOptions[username=" + username + ", maximumSize=" + maximumSize + ", connectionTimeout="
                + connectionTimeout + "]";
    }
}
