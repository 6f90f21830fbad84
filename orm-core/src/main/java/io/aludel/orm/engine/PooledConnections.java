package io.aludel.orm.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection pool made by {@link Engine#create} and closed with its engine. */
final class PooledConnections implements ConnectionSource {
    private final HikariDataSource pool;
    private final boolean inMemory;
    /** An H2 database in memory lives as long as a connection to it; a pool alone may drop its last one at any time. */
    private volatile @Nullable Connection anchor;

    private PooledConnections(HikariDataSource pool, boolean inMemory) {
        this.pool = pool;
        this.inMemory = inMemory;
    }

    static PooledConnections open(String url, PoolOptions options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(options.username());
        config.setPassword(options.password());
        config.setMaximumPoolSize(options.maximumSize());
        // One idle connection is kept: a program that uses one at a time should not open ten.
        config.setMinimumIdle(1);
        config.setConnectionTimeout(options.connectionTimeout().toMillis());
        // The pool starts without a connection, so that an engine can be made before its database is there.
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        options.customizer().accept(config);
        return new PooledConnections(new HikariDataSource(config), url.startsWith("jdbc:h2:mem:"));
    }

    @Override
    public Connection acquire() throws SQLException {
        if (inMemory && anchor == null) {
            dropAnchor();
        }
        return pool.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean ownsTransaction() {
        return false;
    }

    @Override
    public synchronized void close() {
        pool.close();
        Connection held = anchor;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                throw new AssertionError("An H2 database in memory could not be closed, please report", e);
            }
        }
    }

    private synchronized void dropAnchor() throws SQLException {
        if (anchor == null) {
            anchor = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        }
    }
}
