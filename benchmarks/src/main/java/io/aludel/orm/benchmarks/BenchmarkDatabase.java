package io.aludel.orm.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database with the tables of all workloads, and the pool that all contenders share. */
public final class BenchmarkDatabase implements AutoCloseable {
    /** The databases there are. */
    public enum Kind {
        H2("H2"),
        POSTGRESQL("PostgreSQL");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final int POOL_SIZE = 8;

    private final Kind kind;
    private final String url;
    private final @Nullable EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final CountingDataSource dataSource;
    private final Connection own;
    private final @Nullable ServerProcesses processes;

    private BenchmarkDatabase(Kind kind, String url, @Nullable EmbeddedPostgres server) throws SQLException {
        this.kind = kind;
        this.url = url;
        this.server = server;
        this.pool = new HikariDataSource(configuration(url));
        this.dataSource = new CountingDataSource(pool);
        this.own = DriverManager.getConnection(url);
        this.processes = server == null ? null : ServerProcesses.of(own);
    }

    /** Opens a database with its tables, and with the stored rows from which those are filled. */
    public static BenchmarkDatabase open(Kind kind) throws IOException, SQLException {
        EmbeddedPostgres server = kind == Kind.POSTGRESQL ? startServer() : null;
        String url =
                server == null ? "jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1" : server.getJdbcUrl("postgres", "postgres");
        BenchmarkDatabase database = new BenchmarkDatabase(kind, url, server);
        database.run(tables());
        Fixture.store(database.own);
        if (kind == Kind.POSTGRESQL) {
            database.run("VACUUM ANALYZE");
        }
        return database;
    }

    private static EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                // Nothing has to survive a crash, and what runs beside the measured work should not.
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("max_connections", "50")
                .start();
    }

    private static HikariConfig configuration(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setAutoCommit(false);
        return config;
    }

    private static String tables() throws IOException {
        try (InputStream sql = Objects.requireNonNull(BenchmarkDatabase.class.getResourceAsStream("tables.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Kind kind() {
        return kind;
    }

    public boolean isPostgres() {
        return kind == Kind.POSTGRESQL;
    }

    public String url() {
        return url;
    }

    /** The pool. Its connections do not commit by themselves. */
    public CountingDataSource dataSource() {
        return dataSource;
    }

    /** Runs statements on a connection of its own that commits by itself. */
    void run(String sql) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection own() {
        return own;
    }

    /** The CPU time that the server's processes have used so far; 0 for a database in this process. */
    long serverCpuNanos() {
        return processes == null ? 0 : processes.cpuNanos();
    }

    @Override
    public void close() throws SQLException, IOException {
        own.close();
        pool.close();
        if (server != null) {
            server.close();
        } else {
            try (Connection last = DriverManager.getConnection(url);
                    Statement statement = last.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
    }
}
